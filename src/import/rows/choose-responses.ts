import type { DuplicateRule } from '../../vocabulary';
import { endedAt } from '../sheet';
import type { Source } from '../source';
import type { People } from './identify-people';
import { finishedReader, reasonCode, type Screening } from './screen-rows';

/** One row of one source that is still in the running. */
type Response = { source: number; row: number; waves: number };
/** For a row that is set aside beside another of the same person and wave: the winner, or null where none of them is used. */
export type Displacement = { source: number; row: number; by: { source: number; row: number } | null; person: number };

/**
 * Leaves each person at most one response per wave, over all sources: what the person took back, then finished, then by the rule the latest
 * to end (then the last in file order), the first, or none of them. A row is kept or set aside as a whole, also a wide one. The losers'
 * reasons are written to `screenings`.
 */
export function chooseResponses(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  people: People,
  rule: DuplicateRule,
): Displacement[] {
  const displaced: Displacement[] = [];
  const compare = rule === 'first' ? compareFirst : compareRanks;
  for (const [person, responses] of contested(sources, screenings, waves, people)) {
    const ranked = responses.map((response) => rankOf(response, sources, screenings)).sort(compare);
    const kept: Rank[] = [];
    const refused = rule === 'none' ? refusedOf(ranked) : [];
    for (const { source, row } of refused) {
      (screenings[source] as Screening).reasons[row] = reasonCode('duplicate');
      displaced.push({ source, row, by: null, person });
    }
    for (const loser of ranked) {
      if (refused.includes(loser.response)) continue;
      const winner = kept.find(({ response }) => sharesWave(response, loser.response));
      if (!winner) {
        kept.push(loser);
        continue;
      }
      const { source, row } = loser.response;
      const reasons = (screenings[source] as Screening).reasons;
      reasons[row] = reasonCode(!loser.finished && winner.finished ? 'unfinished' : 'duplicate');
      displaced.push({ source, row, by: winner.response, person });
    }
  }
  return displaced;
}

function sharesWave(one: Response, other: Response): boolean {
  return (one.waves & other.waves) !== 0;
}

/** Where none is to be used: all that share a wave with another, but for those that the person took back. */
function refusedOf(ranked: readonly Rank[]): Response[] {
  return ranked
    .filter(({ response, restored }) => {
      const others = ranked.filter((other) => other.response !== response);
      return !restored && others.some((other) => sharesWave(other.response, response));
    })
    .map(({ response }) => response);
}

/** People with more than one row, with those rows. Most people have one row per wave, so that only real contests are gathered. */
function contested(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  people: People,
): Map<number, Response[]> {
  const seen = new Uint8Array(people.written.length);
  const again = new Uint8Array(people.written.length);
  eachResponse(sources, screenings, waves, people, (person, response) => {
    if (((seen[person] as number) & response.waves) !== 0) again[person] = 1;
    seen[person] = (seen[person] as number) | response.waves;
  });
  const contests = new Map<number, Response[]>();
  eachResponse(sources, screenings, waves, people, (person, response) => {
    if (again[person] !== 1) return;
    const responses = contests.get(person);
    if (responses) responses.push({ ...response });
    else contests.set(person, [{ ...response }]);
  });
  return contests;
}

function eachResponse(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  people: People,
  visit: (person: number, response: Response) => void,
): void {
  sources.forEach(({ sheet }, source) => {
    const { reasons } = screenings[source] as Screening;
    const bits = waves[source] as Uint8Array;
    const personOf = people.personOf[source] as Int32Array;
    const response: Response = { source, row: 0, waves: 0 };
    for (const row of sheet.rows) {
      if (reasons[row] !== 0) continue;
      response.row = row;
      response.waves = bits[row] as number;
      visit(personOf[row] as number, response);
    }
  });
}

type Rank = { response: Response; restored: boolean; finished: boolean; ended: number };

function rankOf(response: Response, sources: readonly Source[], screenings: readonly Screening[]): Rank {
  const source = sources[response.source] as Source;
  const ended = endedAt(source.sheet, response.row);
  return {
    response,
    restored: (screenings[response.source] as Screening).restored.has(response.row),
    finished: finishedReader(source)(response.row),
    ended: Number.isNaN(ended) ? Number.NEGATIVE_INFINITY : ended,
  };
}

/** What comes first, among the finished ones first. */
function compareFirst(left: Rank, right: Rank): number {
  if (left.restored !== right.restored || left.finished !== right.finished) return compareRanks(left, right);
  return compareRanks(right, left);
}

/** The better first. */
function compareRanks(left: Rank, right: Rank): number {
  if (left.restored !== right.restored) return left.restored ? -1 : 1;
  if (left.finished !== right.finished) return left.finished ? -1 : 1;
  if (left.ended !== right.ended) return left.ended > right.ended ? -1 : 1;
  return right.response.source - left.response.source || right.response.row - left.response.row;
}
