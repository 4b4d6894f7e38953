import type { CompetencyFinding, ItemChange, Retrospective, ScaleReliability } from '../vocabulary';
import type { IsFew } from './filter-parts';
import { suppressed, tellsOfEverybody } from './published-comparison';
import { WITHHELD } from './published-people';

type Rule = {
  isFewBeside: IsFew<CompetencyFinding>;
  /** Whether the group is below twice the threshold, or a part of it under the filters. */
  isFew: boolean;
  threshold: number;
};

/**
 * One competency for publication; `comparison` is already decided. Where its group is withheld, nothing of the people in it remains; where
 * it is below twice the threshold, pictures and tables of single scores and answers go, since an empty level tells of everybody. Who
 * answered too few items is never told.
 */
export function publishedCompetency(
  finding: CompetencyFinding,
  comparison: CompetencyFinding['comparison'],
  { isFewBeside, isFew, threshold }: Rule,
): CompetencyFinding {
  const refused = suppressed(threshold);
  const retrospective =
    finding.retrospective && isFewBeside((one) => one.retrospective?.n)
      ? untoldRetrospective(threshold)
      : finding.retrospective;
  const told = { ...finding, comparison, missing: [], retrospective };
  const items = finding.items.map((item, index) => {
    if (isFewBeside((one) => one.items[index]?.n)) return untoldItem(item, threshold, true);
    return isFew || tellsOfEverybody(item.n, threshold) ? untoldItem(item, threshold, false) : item;
  });
  const reliability = finding.reliability.map((scale): ScaleReliability => {
    const { wave } = scale;
    const isSmall = isFewBeside((one) => one.reliability.find((other) => other.wave === wave)?.n);
    return isSmall ? { wave, n: WITHHELD, alpha: refused, omegaTotal: refused, items: [] } : scale;
  });
  const isHidden = Number.isNaN(comparison.n);
  if (comparison.n === 0 || !(isHidden || isFew)) {
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
