import { type CountedValues, describeValues, welchT, wilson } from '../statistics';
import type { BaselineScores, Store } from '../store';
import type { AttritionFinding, Question } from '../vocabulary';
import { refusalOf } from './refusal';

/** How many of those who answered before also answered after, and whether the others differed at the start. */
export async function answerAttrition(
  store: Store,
  { filters, settings }: Extract<Question, { kind: 'attrition' }>,
): Promise<AttritionFinding> {
  const people = await store.presence(filters);
  const scores = await store.baseline(filters);
  const { confidence } = settings;
  const first = people.both + people.preOnly;
  const retention = wilson(people.both, first, { confidence });
  return {
    kind: 'attrition',
    filters,
    people,
    retention: retention.ok ? { share: retention.share, ci: [...retention.interval] } : refusalOf(retention),
    baseline: scores.map((part) => ({
      competency: store.schema()!.competencies[part.competency]!.id,
      ...baseline(part, confidence),
    })),
  };
}

function baseline(
  scores: BaselineScores,
  confidence: number,
): Omit<AttritionFinding['baseline'][number], 'competency'> {
  const stayed: CountedValues = { value: scores.stayed.score, count: scores.stayed.people };
  const left: CountedValues = { value: scores.left.score, count: scores.left.people };
  const test = welchT({ first: stayed, second: left }, { confidence });
  return {
    stayed: summary(stayed),
    left: summary(left),
    difference: test.ok
      ? { mean: test.difference, ci: [...test.interval], p: test.p, hedgesG: test.hedgesG }
      : refusalOf(test),
  };
}

function summary(values: CountedValues): { n: number; mean?: number } {
  const described = describeValues(values);
  return described.ok ? { n: described.n, mean: described.mean } : { n: 0 };
}
