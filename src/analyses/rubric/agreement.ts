import { pairedT } from '../../statistics';
import type { RatingRows, Store } from '../../store';
import {
  type Agreement,
  type AgreementFinding,
  type Disagreement,
  type FindingOf,
  MODERATION_LEVELS,
  type Question,
  RATING_STATES,
  type RaterFigures,
  type RatingCounts,
  type RubricLevels,
  WAVES,
  type Wave,
} from '../../vocabulary';
import { agreementFigures, pairShares, totalFigures } from './agreement-figures';
import { given, totalsOf, type Work, worksOf } from './works';

type Asked = Extract<Question, { kind: 'agreement' }>;

/** Whether raters agree: on every criterion over all works and by wave, each rater beside the others, and the works to talk about. */
export async function answerAgreement(store: Store, { filters, settings }: Asked): Promise<FindingOf<'agreement'>> {
  const rubric = store.schema()?.rubric;
  const { confidence, seed } = settings;
  const levels = rubric?.levels ?? { min: 0, max: 1, step: 1, names: null };
  const finding = { kind: 'agreement' as const, filters, confidence, seed, levels };
  if (!rubric) return { ...finding, raters: [], rows: [], totals: [], moderation: [] };
  const ratings = await store.ratings(filters);
  const works = worksOf(ratings, rubric.raters.length);
  const pair = store.schema()!.pair;
  const waves: (Wave | null)[] = [null, WAVES[pair.before]!, WAVES[pair.after]!];
  const rows = waves.flatMap((wave) =>
    rubric.criteria.map((criterion, index): Agreement => {
      const own = works.filter((work) => work.criterion === index && (wave === null || work.wave === wave));
      const of = ratings.filter((row) => row.criterion === index && (wave === null || row.wave === wave));
      return {
        criterion,
        wave,
        counts: countsOf(of),
        ...worksIn(of),
        ...agreementFigures(own, { names: rubric.raters, levels, confidence, seed }),
      };
    }),
  );
  const totals = totalsOf(works, rubric.criteria.length);
  return {
    ...finding,
    raters: rubric.raters.map((name, rater) => raterFigures(name, rater, works, confidence)),
    rows,
    totals:
      rubric.criteria.length < 2
        ? []
        : waves.map((wave) => ({
            wave,
            ...totalFigures(
              totals.filter((work) => wave === null || work.wave === wave),
              { names: rubric.raters, levels, confidence, seed },
            ),
          })),
    moderation: disagreements(works, { ...rubric, levels }),
  };
}

function countsOf(rows: RatingRows): RatingCounts {
  const counts = RATING_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]);
  return Object.fromEntries(counts) as RatingCounts;
}

/** Works with a level, whoever gave it. */
function worksIn(rows: RatingRows): Pick<Agreement, 'works'> {
  const scored = rows.filter(({ level }) => level !== null);
  return { works: new Set(scored.map(({ person, wave }) => `${person}/${wave}`)).size };
}

function raterFigures(name: string, rater: number, works: readonly Work[], confidence: number): RaterFigures {
  const own = works.filter(({ levels }) => levels[rater] !== null);
  const ratings = own.map(({ levels }) => levels[rater]!);
  const mean = ratings.reduce((sum, level) => sum + level, 0) / Math.max(1, ratings.length);
  const squares = ratings.reduce((sum, level) => sum + (level - mean) ** 2, 0);
  const shares = pairShares(own, rater);
  return {
    name,
    works: new Set(own.map(({ person, wave }) => `${person}/${wave}`)).size,
    ratings: ratings.length,
    mean,
    sd:
      ratings.length < 2
        ? { refusal: { code: 'too-few', needed: 2, counted: ratings.length } }
        : Math.sqrt(squares / (ratings.length - 1)),
    severity: severityOf(rater, own, confidence),
    exact: shares === null ? { refusal: { code: 'too-few', needed: 1, counted: 0 } } : shares.exact,
  };
}

/** Own level minus the mean of the others on the same work, averaged over the criteria of a work; the interval is over works, by t. */
function severityOf(rater: number, own: readonly Work[], confidence: number): RaterFigures['severity'] {
  const differences = new Map<string, number[]>();
  for (const { person, wave, levels } of own) {
    const others = given(levels.filter((_, index) => index !== rater));
    if (others.length === 0) continue;
    const key = `${person}/${wave}`;
    const mean = others.reduce((sum, level) => sum + level, 0) / others.length;
    differences.set(key, [...(differences.get(key) ?? []), levels[rater]! - mean]);
  }
  const ofWorks = Float64Array.from(differences.values(), (all) => all.reduce((sum, one) => sum + one, 0) / all.length);
  const works = ofWorks.length;
  if (works < 1) return { refusal: { code: 'too-few', needed: 1, counted: 0 } };
  const test = pairedT(
    { before: new Float64Array(works), after: ofWorks, count: new Float64Array(works).fill(1) },
    { confidence },
  );
  const difference = ofWorks.reduce((sum, one) => sum + one, 0) / works;
  return { difference, works, ...(test.ok ? { ci: [...test.interval] as [number, number] } : {}) };
}

function disagreements(
  works: readonly Work[],
  {
    raters,
    criteria,
    people,
    levels,
  }: { raters: string[]; criteria: { id: string }[]; people: string[]; levels: RubricLevels },
): AgreementFinding['moderation'] {
  const listed = works.flatMap(({ person, wave, criterion, levels: all }): Disagreement[] => {
    const told = all.flatMap((level, rater) => (level === null ? [] : [{ rater: raters[rater]!, level }]));
    const sorted = [...told].sort((one, other) => one.level - other.level);
    const spread = sorted.length < 2 ? 0 : sorted[sorted.length - 1]!.level - sorted[0]!.level;
    if (spread < MODERATION_LEVELS - levels.step / 1000) return [];
    return [{ person: people[person]!, wave, criterion: criteria[criterion]!.id, levels: sorted, spread }];
  });
  return listed.sort((one, other) => other.spread - one.spread || (one.person < other.person ? -1 : 1));
}
