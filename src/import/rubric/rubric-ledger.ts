import { type LedgerEntry, type RatingAside, WAVES, type WavePair } from '../../vocabulary';
import { rowsSetAside } from '../report/ledger';
import type { People } from '../rows/identify-people';
import type { LineUp } from '../rows/line-up';
import type { Source } from '../source';
import { type Collected, type Rating, stateCode } from './collect-ratings';
import type { OpenedRubrics } from './open-rubrics';
import type { KnownCriterion } from './rubric-criteria';

type Found = { collected: Collected; criteria: readonly KnownCriterion[] };
type Beside = { people: People; line: LineUp; pair: WavePair };

/**
 * What of the rubric files is set aside: rows, ratings that another one replaced, ratings that are no level, and people whose works stand in
 * no comparison. A replaced rating can be taken back by its row; how a text is read is chosen once for all that say the same.
 */
export function rubricLedger(opened: OpenedRubrics, { collected, criteria }: Found, beside: Beside): LedgerEntry[] {
  const { sources, screenings, waves } = opened;
  const { people, line, pair } = beside;
  const ofRows = sources.flatMap((source, index) => rowsSetAside(source, screenings[index]!, waves[index]!, people));
  const entry = ({ source, row, person, wave }: Rating, rating: RatingAside, more: Partial<LedgerEntry> = {}) => {
    const { table } = (sources[source] as Source).sheet;
    return {
      ...{ sha256: table.sha256, file: table.name, row: row + 1, person: people.written[person] ?? null },
      ...{ wave: WAVES[wave] ?? null, reason: 'excluded' as const, rating, restorable: false, ...more },
    };
  };
  const named = ({ criterion, rater, text }: Rating): Omit<RatingAside, 'why'> => ({
    criterion: criteria[criterion]!.key,
    rater: collected.raters[rater] ?? null,
    text: text ?? null,
  });
  const replaced = collected.replaced.map(({ rating, by }) => {
    const insteadOf = { file: (sources[by.source] as Source).sheet.table.name, row: by.row + 1 };
    return entry(
      rating,
      { why: 'scoredAgain', ...named(rating) },
      { reason: 'duplicate', insteadOf, restorable: true },
    );
  });
  const noLevel = collected.ratings.flatMap((rating) => {
    if (rating.state === stateCode('unscorable')) return [entry(rating, { why: 'unscorable', ...named(rating) })];
    return rating.state === stateCode('unread') ? [entry(rating, { why: 'noLevel', ...named(rating) })] : [];
  });
  const whole: Omit<RatingAside, 'why'> = { criterion: null, rater: null, text: null };
  const alone = withoutPartner(collected.ratings, line, pair).map(({ rating, why }) =>
    entry(rating, { why, ...whole }),
  );
  return [...ofRows, ...replaced, ...noLevel, ...alone];
}

/** People with works in one of the compared waves only; and, where there is a survey, those who did not answer it. By their first rating. */
function withoutPartner(ratings: readonly Rating[], line: LineUp, pair: WavePair) {
  const surveyed = new Set(line.person);
  const compared = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)];
  const first = new Map<number, Rating>();
  const waves = new Map<number, Set<number>>();
  for (const rating of ratings) {
    if (rating.state !== stateCode('scored') || !compared.includes(rating.wave)) continue;
    if (!first.has(rating.person)) first.set(rating.person, rating);
    waves.set(rating.person, (waves.get(rating.person) ?? new Set()).add(rating.wave));
  }
  return [...first].flatMap(([person, rating]) => [
    ...(waves.get(person)!.size < 2 ? [{ rating, why: 'oneWave' as const }] : []),
    ...(surveyed.size > 0 && !surveyed.has(person) ? [{ rating, why: 'notInSurvey' as const }] : []),
  ]);
}
