import type { Translate } from '../../messages';
import { type CsvCell, csvText } from '../../report';
import { type Comparison, isRefused } from '../../vocabulary';
import type { TableRow } from './table-rows';

const COLUMNS = [
  'cohort',
  'competency',
  'n',
  'beforeMean',
  'beforeSd',
  'afterMean',
  'afterSd',
  'change',
  'low',
  'high',
  'gav',
  'gavLow',
  'gavHigh',
  'p',
  'pHolm',
  'pBH',
  'improved',
  'declined',
  'targetBefore',
  'targetAfter',
  'capsule',
] as const;

type Figures = Record<Exclude<(typeof COLUMNS)[number], 'cohort' | 'competency' | 'capsule'>, number | undefined>;

/** Heads and rows as they stand, each figure with all its digits; what is refused is left empty. */
export function tableCells(t: Translate, rows: TableRow[]): { heads: string[]; rows: CsvCell[][] } {
  const heads = COLUMNS.map((column) => t(`cohorts.table.csv.${column}`));
  const body = rows.map(({ cohort, competency, comparison }): CsvCell[] => {
    const texts = { cohort, competency, capsule: capsuleOf(comparison) };
    const figures = figuresOf(comparison);
    return COLUMNS.map((column) =>
      column in texts ? texts[column as keyof typeof texts] : (figures[column as keyof Figures] ?? null),
    );
  });
  return { heads, rows: body };
}

export function tableCsv(t: Translate, rows: TableRow[]): string {
  const cells = tableCells(t, rows);
  return csvText([cells.heads, ...cells.rows]);
}

/** Who wrote the capsule, and when; nothing for answers. */
const capsuleOf = ({ capsule }: Comparison) => (capsule ? `${capsule.centre}, ${capsule.date}` : null);

function figuresOf({ n, pre, post, gain, t: test, effects, reliableChange, target }: Comparison): Figures {
  const summary = (wave: Comparison['pre']) => ('mean' in wave ? wave : undefined);
  const change = 'mean' in gain ? gain : undefined;
  const gav = isRefused(effects.hedgesGav) ? undefined : effects.hedgesGav;
  const tested = isRefused(test) ? undefined : test;
  const reliable = isRefused(reliableChange) ? undefined : reliableChange;
  const reached = isRefused(target) ? undefined : target;
  return {
    n,
    beforeMean: summary(pre)?.mean,
    beforeSd: summary(pre)?.sd,
    afterMean: summary(post)?.mean,
    afterSd: summary(post)?.sd,
    change: change?.mean,
    low: change?.ci?.[0],
    high: change?.ci?.[1],
    gav: gav?.value,
    gavLow: gav?.ci?.[0],
    gavHigh: gav?.ci?.[1],
    p: tested?.p,
    pHolm: tested?.pHolm,
    pBH: tested?.pBH,
    improved: reliable?.improved,
    declined: reliable?.declined,
    targetBefore: reached?.pre,
    targetAfter: reached?.post,
  };
}
