import { blandAltman, type CountedPairs, spearman } from '../../statistics';
import type { BothInstruments, Store } from '../../store';
import { type Convergence, FEWEST_FOR_CONVERGENCE, type FindingOf, type Question } from '../../vocabulary';
import { refusalOf } from '../refusal';

type Asked = Extract<Question, { kind: 'convergence' }>;

/** Whether what assessors see fits what students say of themselves, for each criterion whose competency the survey measures too. */
export async function answerConvergence(store: Store, { filters, settings }: Asked): Promise<FindingOf<'convergence'>> {
  const { confidence } = settings;
  const schema = store.schema();
  const rows: Convergence[] = [];
  for (const [index, criterion] of (schema?.rubric?.criteria ?? []).entries()) {
    const competency = schema!.competencies.findIndex(({ id }) => id === criterion.competency);
    if (competency < 0) continue;
    const found = await store.bothInstruments(index, competency, filters);
    const ranges = { survey: rangeOf(schema!.competencies[competency]!.unit), rubric: rangeOf(schema!.rubric!.levels) };
    rows.push({ criterion, ...converge(found, ranges, confidence) });
  }
  return { kind: 'convergence', filters, confidence, rows };
}

type Range = { min: number; range: number };
const rangeOf = ({ min, max }: { min: number; max: number }): Range => ({ min, range: max - min });

function converge(
  { survey, rubric, people }: BothInstruments,
  ranges: { survey: Range; rubric: Range },
  confidence: number,
): Omit<Convergence, 'criterion'> {
  const count = Float64Array.from(people);
  const n = count.reduce((sum, one) => sum + one, 0);
  const gain = ({ before, after }: BothInstruments['survey'], { range }: Range) =>
    Float64Array.from(before, (from, index) => (100 * (after[index]! - from)) / range);
  const gains: CountedPairs = { before: gain(survey, ranges.survey), after: gain(rubric, ranges.rubric), count };
  if (n < FEWEST_FOR_CONVERGENCE) {
    const refused = { refusal: { code: 'too-few' as const, needed: FEWEST_FOR_CONVERGENCE, counted: n } };
    return { n, gains: refused, before: refused, after: refused, blandAltman: refused, points: pointsOf(gains) };
  }
  const agreed = blandAltman(gains, { confidence });
  return {
    n,
    gains: correlated(gains, confidence),
    before: correlated({ before: survey.before, after: rubric.before, count }, confidence),
    after: correlated({ before: survey.after, after: rubric.after, count }, confidence),
    blandAltman: agreed.ok
      ? {
          bias: agreed.bias,
          sd: agreed.standardDeviation,
          limits: [...agreed.limitsOfAgreement],
          ...(agreed.biasInterval ? { biasCi: [...agreed.biasInterval] } : {}),
          ...(agreed.proportionalBias === null ? {} : { slope: agreed.proportionalBias }),
        }
      : refusalOf(agreed),
    points: pointsOf(gains),
  };
}

function correlated(pairs: CountedPairs, confidence: number): Convergence['gains'] {
  const found = spearman(pairs, { confidence });
  if (!found.ok) return refusalOf(found);
  const { estimate, interval, p } = found;
  return { rho: estimate, ...(interval ? { ci: [...interval] } : {}), ...(p === null ? {} : { p }) };
}

function pointsOf({ before, after, count }: CountedPairs): Convergence['points'] {
  const points = new Map<string, { survey: number; rubric: number; people: number }>();
  for (let at = 0; at < before.length; at++) {
    const key = `${before[at]!.toFixed(6)}/${after[at]!.toFixed(6)}`;
    const point = points.get(key) ?? { survey: before[at]!, rubric: after[at]!, people: 0 };
    points.set(key, { ...point, people: point.people + count[at]! });
  }
  return [...points.values()];
}
