import { cohortMark, heatStrength, inShareOfScale } from '../../charts';
import {
  formatChange,
  formatCount,
  formatLevel,
  formatNumber,
  meanOf,
  type Translate,
  useMessages,
} from '../../messages';
import { type Comparison, isRefused } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { useLook } from '../parts/look';
import { MarkLine } from './mark-line';

export type CellLook = 'dots' | 'heat';

/** Ink on the strongest shade still passes 4.5:1. */
const STRONGEST = 42;

type Props = {
  comparison: Comparison | null;
  competency: string;
  cohort: string;
  look: CellLook;
  /** The largest change of all cells, as a share of the answer scale. */
  reach: number;
  /** Null where there are no answers to filter to. */
  onOnly: (() => void) | null;
};

/** One competency in one group. By keyboard, the group's name does the same as a press here. */
export function CohortCell({ comparison, competency, cohort, look, reach, onOnly }: Props) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { colour, marker } = useLook(competency);
  const change = comparison ? meanOf(comparison.gain) : null;
  const label = spoken(t, comparison, cohort, nameOf(competency));
  if (!comparison || change === null) {
    return (
      <span className="no-cell">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{label}</span>
      </span>
    );
  }
  const strength = Math.round((heatStrength(comparison, reach) ?? 0) * STRONGEST);
  const shade = `color-mix(in oklab, ${change < 0 ? 'var(--ink-3)' : colour} ${strength}%, var(--paper))`;
  const mark = cohortMark(comparison, reach || 1, inShareOfScale);
  const drawn = {
    className: `cohort-cell${change < 0 ? ' falls' : ''}${comparison.capsule ? ' of-capsule' : ''}`,
    style: look === 'heat' ? { background: shade } : undefined,
  };
  const picture = look === 'dots' && mark && (
    <svg className="cell-mark" aria-hidden="true">
      <line className="zero" x1="50%" x2="50%" y1="0" y2="100%" />
      <MarkLine mark={mark} marker={marker} colour={colour} radius={4.5} hasInterval={'ci' in comparison.gain} />
    </svg>
  );
  if (onOnly === null)
    return (
      <span {...drawn}>
        {picture}
        <span aria-hidden="true">{formatChange(change)}</span>
        <span className="visually-hidden">{label}</span>
      </span>
    );
  return (
    <button type="button" tabIndex={-1} {...drawn} aria-label={label} onClick={onOnly}>
      {picture}
      <span>{formatChange(change)}</span>
    </button>
  );
}

function spoken(t: Translate, comparison: Comparison | null, cohort: string, name: string): string {
  const change = comparison ? meanOf(comparison.gain) : null;
  if (!comparison || change === null) return t('cohorts.all.cellNone', { cohort, name });
  const values = { cohort, name, change: formatChange(change), n: formatCount(comparison.n) };
  const { gain } = comparison;
  if (isRefused(gain) || !gain.ci) return t('cohorts.all.cellPlain', values);
  const [low, high] = gain.ci;
  const level = formatLevel(gain.confidence);
  return t('cohorts.all.cell', { ...values, level, low: formatNumber(low), high: formatNumber(high) });
}
