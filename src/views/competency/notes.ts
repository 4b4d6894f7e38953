import {
  formatChange,
  formatCount,
  formatNumber,
  formatPercent,
  formatShareless,
  type Translate,
} from '../../messages';
import {
  BEFORE_AND_AFTER,
  CEILING_SHARE,
  type CompetencyFinding,
  isRefused,
  LOW_RELIABILITY,
  type WavePair,
} from '../../vocabulary';

export type CompetencyNote = { id: string; title: string; text: string };

/** Fewer matched people than this are pointed out: the limit of a strong claim. */
const FEW_PEOPLE = 30;
/** From this skewness on, with fewer people than that, the t test is doubted. */
const SKEWED = { skewness: 1, people: 100 };
/** Share of people who cannot rise reliably from which it is pointed out. */
const MANY_AT_TOP = 0.15;
/** From this share of outliers on they are pointed out. */
const MANY_OUTLIERS = 0.05;

/** What to notice in one competency, most consequential first. */
export function competencyNotes(
  t: Translate,
  finding: CompetencyFinding,
  textOf: (item: string) => string,
  pair: WavePair = BEFORE_AND_AFTER,
): CompetencyNote[] {
  return [
    ...few(t, finding),
    ...ends(t, finding),
    ...looseScale(t, finding, pair),
    ...againstScale(t, finding, textOf),
    ...shifted(t, finding, textOf),
    ...shape(t, finding),
  ];
}

function few(t: Translate, { comparison: { n } }: CompetencyFinding): CompetencyNote[] {
  if (n >= FEW_PEOPLE) return [];
  const words = { title: t('competency.notes.smallN.title'), text: t('competency.notes.smallN.text', { n }) };
  return [{ id: 'few', ...words }];
}

function ends(t: Translate, { comparison: { n, extremes, reliableChange } }: CompetencyFinding): CompetencyNote[] {
  const notes: CompetencyNote[] = [];
  if (n === 0) return notes;
  if (extremes.ceilingAfter >= CEILING_SHARE.value) {
    const values = { share: formatPercent(extremes.ceilingAfter), shareBefore: formatPercent(extremes.ceilingBefore) };
    notes.push({
      id: 'ceiling',
      title: t('competency.notes.ceiling.title'),
      text: t('competency.notes.ceiling.text', values),
    });
  }
  if (extremes.floorBefore >= CEILING_SHARE.value) {
    const values = { share: formatPercent(extremes.floorBefore), shareAfter: formatPercent(extremes.floorAfter) };
    notes.push({
      id: 'floor',
      title: t('competency.notes.floor.title'),
      text: t('competency.notes.floor.text', values),
    });
  }
  if (!isRefused(reliableChange) && reliableChange.cannotImprove / n >= MANY_AT_TOP) {
    const { cannotImprove } = reliableChange;
    const values = { n: formatCount(cannotImprove), share: formatPercent(cannotImprove / n) };
    notes.push({
      id: 'cannotImprove',
      title: t('competency.notes.cannotImprove.title'),
      text: t('competency.notes.cannotImprove.text', values),
    });
  }
  return notes;
}

function looseScale(t: Translate, { reliability }: CompetencyFinding, pair: WavePair): CompetencyNote[] {
  const before = reliability.find(({ wave }) => wave === pair.before);
  if (!before || isRefused(before.alpha) || before.alpha.value >= LOW_RELIABILITY.value) return [];
  const { value } = before.alpha;
  const key = value < 0 ? 'negativeAlpha' : 'alpha';
  const values = { alpha: formatShareless(value), limit: formatShareless(LOW_RELIABILITY.value) };
  return [{ id: key, title: t(`competency.notes.${key}.title`), text: t(`competency.notes.${key}.text`, values) }];
}

/** The item that goes most against the others, in any wave. */
function againstScale(
  t: Translate,
  { reliability }: CompetencyFinding,
  textOf: (item: string) => string,
): CompetencyNote[] {
  const [worst] = reliability
    .flatMap(({ items }) => items.flatMap(({ id, itemRest }) => (itemRest === null ? [] : [{ id, itemRest }])))
    .filter(({ itemRest }) => itemRest <= 0)
    .toSorted((a, b) => a.itemRest - b.itemRest);
  if (!worst) return [];
  const text = t('competency.notes.negativeRest.text', { text: textOf(worst.id), r: formatShareless(worst.itemRest) });
  return [{ id: 'negativeRest', title: t('competency.notes.negativeRest.title'), text }];
}

function shifted(t: Translate, { items }: CompetencyFinding, textOf: (item: string) => string): CompetencyNote[] {
  const flagged = items
    .flatMap(({ id, shift }) => (isRefused(shift) || !shift.flagged ? [] : [{ id, fromRest: shift.fromRest }]))
    .toSorted((a, b) => Math.abs(b.fromRest) - Math.abs(a.fromRest));
  const [most] = flagged;
  if (!most) return [];
  const key = flagged.length === 1 ? 'shift' : 'shiftMany';
  const values = { count: flagged.length, text: textOf(most.id), shift: formatChange(most.fromRest) };
  return [{ id: key, title: t(`competency.notes.${key}.title`), text: t(`competency.notes.${key}.text`, values) }];
}

function shape(t: Translate, { checks, comparison: { n } }: CompetencyFinding): CompetencyNote[] {
  if (isRefused(checks.skewness)) return [];
  const isSkewed = Math.abs(checks.skewness) >= SKEWED.skewness && n < SKEWED.people;
  if (!isSkewed && checks.outliers / n < MANY_OUTLIERS) return [];
  const values = { skew: formatNumber(checks.skewness), outliers: formatCount(checks.outliers), n: formatCount(n) };
  return [
    {
      id: 'shape',
      title: t('competency.notes.distribution.title'),
      text: t('competency.notes.distribution.text', values),
    },
  ];
}
