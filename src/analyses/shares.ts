import { attainment, type CountedPairs, limitShares, reliableChange, roundForDecision } from '../statistics';
import type { PairCell, Store } from '../store';
import {
  type FindingOf,
  type Instrumentation,
  NOWHERE,
  type Place,
  type PlaceShares,
  type Question,
  RUBRIC_TARGET,
  type ScoreUnit,
} from '../vocabulary';
import { pairedScores } from './paired-scores';
import { alphaBefore } from './reliability';

type SharesQuestion = Extract<Question, { kind: 'shares' }>;

/** A competency or a criterion, and what its shares need. */
type Measured = {
  instrument: Instrumentation;
  competency: string;
  unit: ScoreUnit;
  target: number | null;
  reliability: number | null;
};

/** The numbers behind the shares of people, wherever a page may show them: of every cell and of every margin. */
export async function answerShares(store: Store, question: SharesQuestion): Promise<FindingOf<'shares'>> {
  const { groupings, cells } = await store.pairCells(question.groupings);
  const measured = { survey: await surveyed(store, question), rubric: assessed(store, question) };
  const tables = new Map<Measured, Map<string, Pairs>>();
  for (const cell of cells) {
    const one = measured[cell.instrument][cell.competency]!;
    const places = tables.get(one) ?? new Map<string, Pairs>();
    tables.set(one, places);
    for (const place of marginsOf(cell)) addPairs(places, place, cell);
  }
  return {
    kind: 'shares',
    filters: {},
    groupings,
    places: [...tables].flatMap(([one, places]) => [...places.values()].map((pairs) => sharesAt(one, pairs))),
  };
}

function surveyed(store: Store, { settings }: SharesQuestion): Promise<Measured[]> {
  const { targets, publishedReliability } = settings;
  return Promise.all(
    (store.schema()?.competencies ?? []).map(async ({ id, unit, target }, index) => ({
      instrument: 'survey' as const,
      competency: id,
      unit,
      target: targets[id] === undefined ? target : targets[id],
      reliability: publishedReliability[id] ?? (await alphaBefore(store, index, { filters: {}, settings })),
    })),
  );
}

function assessed(store: Store, { settings }: SharesQuestion): Measured[] {
  const rubric = store.schema()?.rubric;
  if (!rubric) return [];
  const { min, max, step } = rubric.levels;
  const chosen = settings.targets[RUBRIC_TARGET];
  return rubric.criteria.map(({ id }) => ({
    instrument: 'rubric',
    competency: id,
    unit: { kind: 'points', min, max, offset: 0, factor: step },
    target: chosen === undefined ? rubric.target : chosen,
    reliability: null,
  }));
}

/** The cell itself, and every margin that it is part of. */
function marginsOf({ values }: PairCell): Place[] {
  const own = values.map((value) => value ?? NOWHERE);
  return Array.from({ length: 2 ** own.length }, (_, mask) =>
    own.map((value, index) => (mask & (1 << index) ? value : null)),
  );
}

/** People by distinct pair of scores. */
type Pairs = { place: Place; people: Map<string, { row: [number, number, number, number]; people: number }> };

function addPairs(places: Map<string, Pairs>, place: Place, { counts }: PairCell): void {
  const key = JSON.stringify(place);
  const pairs = places.get(key) ?? { place, people: new Map() };
  places.set(key, pairs);
  for (const [at, people] of counts.people.entries()) {
    const row: [number, number, number, number] = [
      counts.beforeSum[at]!,
      counts.beforeAnswered[at]!,
      counts.afterSum[at]!,
      counts.afterAnswered[at]!,
    ];
    const name = row.join(' ');
    const known = pairs.people.get(name);
    if (known) known.people += people;
    else pairs.people.set(name, { row, people });
  }
}

function sharesAt({ instrument, competency, unit, target, reliability }: Measured, found: Pairs): PlaceShares {
  const rows = [...found.people.values()];
  const column = (at: number) => Int32Array.from(rows, ({ row }) => row[at]!);
  const pairs = pairedScores({
    unit,
    beforeSum: column(0),
    beforeAnswered: column(1),
    afterSum: column(2),
    afterAnswered: column(3),
    people: Int32Array.from(rows, ({ people }) => people),
  });
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const changes = Array.from(pairs.before, (before, at) => roundForDecision(pairs.after[at]! - before));
  const alikeIn = (values: number[]) => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);
  return {
    instrument,
    competency,
    place: found.place,
    people,
    counts: {
      reliableChange: reliably(pairs, reliability),
      target: target === null ? null : attained(pairs, target),
      moves: [1, 0, -1].map((sign) =>
        changes.reduce((sum, change, at) => (Math.sign(change) === sign ? sum + pairs.count[at]! : sum), 0),
      ),
      extremes: atEnds(pairs, unit),
    },
    alike: [
      alikeIn(Array.from(pairs.before, roundForDecision)),
      alikeIn(Array.from(pairs.after, roundForDecision)),
      alikeIn(changes),
    ],
  };
}

function reliably(pairs: CountedPairs, reliability: number | null): number[] | null {
  const change = reliableChange(pairs, { reliability });
  return change.ok ? [change.improved.count, change.unchanged.count, change.declined.count] : null;
}

function attained(pairs: CountedPairs, cut: number): number[] | null {
  const reached = attainment(pairs, { cut });
  return reached.ok ? [reached.before.count, reached.after.count] : null;
}

function atEnds(pairs: CountedPairs, { min, max }: ScoreUnit): number[] | null {
  const shares = limitShares(pairs, { minimum: min, maximum: max });
  if (!shares.ok) return null;
  const { ceiling, floor } = shares;
  return [ceiling.before, ceiling.after, floor.before, floor.after].map(({ count }) => count);
}
