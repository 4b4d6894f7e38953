import type { CompetencyFinding, ItemChange, Retrospective, ScaleReliability } from '../vocabulary';
import { suppressed, tellsOfEverybody } from './published-comparison';
import { WITHHELD } from './published-people';

/** Whether a count, or what the filters leave out of it, is a small group. */
export type IsSmall = (people: number, inWhole: number | undefined) => boolean;

export const smallAt =
  (threshold: number): IsSmall =>
  (people, inWhole) =>
    [people, (inWhole ?? people) - people].some((count) => count > 0 && count < threshold);

/**
 * One competency for publication; `comparison` is already decided. Where its group is withheld, nothing of the people in it remains; where
 * it is below twice the threshold, pictures and tables of single scores and answers go, since an empty level tells of everybody. Who
 * answered too few items is never told. `whole` is the same without filters.
 */
export function publishedCompetency(
  finding: CompetencyFinding,
  comparison: CompetencyFinding['comparison'],
  whole: CompetencyFinding | null,
  threshold: number,
): CompetencyFinding {
  const refused = suppressed(threshold);
  const retrospective =
    finding.retrospective && smallAt(threshold)(finding.retrospective.n, whole?.retrospective?.n)
      ? untoldRetrospective(threshold)
      : finding.retrospective;
  const told = { ...finding, comparison, missing: [], retrospective };
  const isSmall = smallAt(threshold);
  const items = finding.items.map((item, index) => publishedItem(item, whole?.items[index], threshold));
  const reliability = finding.reliability.map((scale) =>
    publishedScaleReliability(scale, whole?.reliability.find(({ wave }) => wave === scale.wave)?.n, isSmall, threshold),
  );
  const isHidden = Number.isNaN(comparison.n);
  if (comparison.n === 0 || !(isHidden || tellsOfEverybody(comparison.n, threshold))) {
    return {
      ...told,
      items,
      reliability,
      checks: withFewOutliersUntold(finding.checks, threshold),
      normalisedGain: withFewExcludedUntold(finding.normalisedGain, threshold),
    };
  }
  const ofNobodySingle: CompetencyFinding = {
    ...told,
    ...WITHOUT_PICTURES,
    items: items.map((item) => untoldItem(item, threshold, isHidden)),
    reliability,
    checks: { ...finding.checks, quantiles: [], line: refused, outliers: WITHHELD },
    sturdier: { ...finding.sturdier, sign: refused },
    effectSizes: withoutShareOfAll(finding.effectSizes, threshold),
    limits: refused,
    normalisedGain: refused,
  };
  if (!isHidden && !('refusal' in comparison.gain)) return ofNobodySingle;
  return {
    ...ofNobodySingle,
    verdict: refused,
    effectSizes: refused,
    correlation: refused,
    regressionToTheMean: refused,
    retrospective: finding.retrospective && untoldRetrospective(threshold),
    items: items.map((item) => untoldItem(item, threshold, true)),
    checks: {
      shapiroWilk: refused,
      skewness: refused,
      kurtosis: refused,
      quantiles: [],
      line: refused,
      outliers: WITHHELD,
    },
    sturdier: { sign: refused, permutation: refused, bootstrap: refused },
  };
}

const WITHOUT_PICTURES = { distribution: [], pairs: [], levels: { labels: [], flow: [] } };

function withFewOutliersUntold(checks: CompetencyFinding['checks'], threshold: number): CompetencyFinding['checks'] {
  return checks.outliers > 0 && checks.outliers < threshold ? { ...checks, outliers: WITHHELD } : checks;
}

function withFewExcludedUntold(gain: CompetencyFinding['normalisedGain'], threshold: number): typeof gain {
  if ('refusal' in gain) return gain;
  const told = (people: number) => (people > 0 && people < threshold ? WITHHELD : people);
  return { ...gain, atTop: told(gain.atTop), excluded: told(gain.excluded) };
}

function withoutShareOfAll(sizes: CompetencyFinding['effectSizes'], threshold: number): typeof sizes {
  const isEnd = !('refusal' in sizes) && (sizes.shareImproved === 0 || sizes.shareImproved === 1);
  return isEnd ? suppressed(threshold) : sizes;
}

function untoldRetrospective(threshold: number): Retrospective {
  const refused = suppressed(threshold);
  const part = { change: refused, hedgesGav: refused, detectable: refused };
  return { n: WITHHELD, classic: part, adjusted: part, shift: part };
}

function publishedItem(item: ItemChange, whole: ItemChange | undefined, threshold: number): ItemChange {
  if (smallAt(threshold)(item.n, whole?.n)) return untoldItem(item, threshold, true);
  return tellsOfEverybody(item.n, threshold) ? untoldItem(item, threshold, false) : item;
}

/** An item whose answers are not told; `entirely`: nor its figures. Named one by one, so that no figure that is added is told unasked. */
function untoldItem(item: ItemChange, threshold: number, entirely: boolean): ItemChange {
  const refused = suppressed(threshold);
  const untold = (answers: number[]) => answers.map(() => WITHHELD);
  const { id, reverse, min, max, n, change, detectable, marginalHomogeneity, stuartMaxwell, bowker, shift } = item;
  const figures = { n, change, detectable, marginalHomogeneity, stuartMaxwell, bowker, shift };
  const none = {
    n: WITHHELD,
    change: refused,
    detectable: refused,
    marginalHomogeneity: refused,
    stuartMaxwell: refused,
    bowker: refused,
    shift: refused,
  };
  return {
    id,
    reverse,
    min,
    max,
    before: untold(item.before),
    after: untold(item.after),
    up: WITHHELD,
    same: WITHHELD,
    down: WITHHELD,
    topTwo: refused,
    ...(entirely ? none : figures),
  };
}

function publishedScaleReliability(
  scale: ScaleReliability,
  inWhole: number | undefined,
  isSmall: IsSmall,
  threshold: number,
): ScaleReliability {
  if (!isSmall(scale.n, inWhole)) return scale;
  const { wave } = scale;
  const refused = suppressed(threshold);
  return { wave, n: WITHHELD, alpha: refused, omegaTotal: refused, items: [] };
}
