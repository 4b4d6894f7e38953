import { formatNumber, type Translate } from '../../../messages';
import {
  type AttritionFinding,
  BASELINE_DIFFERENCE,
  type Framework,
  isRefused,
  type Language,
  localText,
} from '../../../vocabulary';
import { paragraph, percent } from '../words';

type Baseline = AttritionFinding['baseline'][number];
type Difference = Exclude<Baseline['difference'], { refusal: unknown }>;
type Compared = Baseline & { difference: Difference };

const isCompared = (baseline: Baseline): baseline is Compared => !isRefused(baseline.difference);
const size = ({ difference }: Compared) => Math.abs(difference.hedgesG);

/** The sentence on top: who left, against who stayed, at the start. */
export function attritionSentence(t: Translate, language: Language, finding: AttritionFinding, framework: Framework) {
  if (finding.people.preOnly === 0) return t('data.attrition.nobody');
  const compared = finding.baseline.filter(isCompared).sort((one, other) => size(other) - size(one));
  const widest = compared[0];
  if (!widest) {
    const refusals = finding.baseline.flatMap(({ difference }) => (isRefused(difference) ? [difference.refusal] : []));
    const tooFew = refusals.find(({ code, needed }) => code === 'too-few' && needed !== undefined);
    if (!tooFew) return t('data.attrition.refused');
    return t('data.attrition.counts', { counted: tooFew.counted ?? 0, needed: tooFew.needed ?? 0 });
  }
  const notable = compared.filter((baseline) => size(baseline) > BASELINE_DIFFERENCE.value);
  if (notable.length === 0) return t('data.attrition.similar', { limit: BASELINE_DIFFERENCE.value });
  const { difference, stayed, left, competency } = widest;
  // The difference is stayed − left: above zero, those who left started lower.
  const first = t('data.attrition.different', {
    direction: t(difference.mean > 0 ? 'data.attrition.lower' : 'data.attrition.higher'),
    competency: competencyName(framework, language, competency),
    left: left.mean === undefined ? '–' : formatNumber(left.mean),
    stayed: stayed.mean === undefined ? '–' : formatNumber(stayed.mean),
    g: formatNumber(difference.hedgesG),
  });
  if (notable.length === 1) return first;
  return paragraph(language, [first, t('data.attrition.differentMore', { count: notable.length })]);
}

export function competencyName(framework: Framework, language: Language, id: string): string {
  return localText(framework.competencies.find((competency) => competency.id === id)?.name, language, id);
}

export function retentionWords(t: Translate, finding: AttritionFinding): string | null {
  const { retention } = finding;
  if (isRefused(retention)) return null;
  const [low, high] = retention.ci;
  return t('data.attrition.retention', {
    share: percent(retention.share),
    low: percent(low),
    high: percent(high),
  });
}

export type AttritionRow = {
  competency: string;
  stayed: { mean: string; n: number };
  left: { mean: string; n: number };
  difference: string | null;
  interval: string | null;
  effect: string | null;
  notable: boolean;
};

export function attritionRow(baseline: Baseline): AttritionRow {
  const { competency, stayed, left } = baseline;
  const mean = (side: Baseline['stayed']) => (side.mean === undefined ? '–' : formatNumber(side.mean));
  const sides = { stayed: { mean: mean(stayed), n: stayed.n }, left: { mean: mean(left), n: left.n } };
  if (!isCompared(baseline)) {
    return { competency, ...sides, difference: null, interval: null, effect: null, notable: false };
  }
  const { difference } = baseline;
  return {
    competency,
    ...sides,
    difference: formatNumber(difference.mean),
    interval: `[${formatNumber(difference.ci[0])}, ${formatNumber(difference.ci[1])}]`,
    effect: formatNumber(difference.hedgesG),
    notable: Math.abs(difference.hedgesG) > BASELINE_DIFFERENCE.value,
  };
}
