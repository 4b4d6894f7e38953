import type { CellsFinding, Comparison, Filters, SharesFinding, WithheldComparison } from '../vocabulary';
import { decidedOnce, isAmong, isOfGroup, isTooFine, placeOf, placesOfCohort } from './cell-places';
import { cellTable, type MarginTable } from './margin-table';
import { maskedShares, NO_MASKS } from './masked-shares';
import { type Told, tellsOfEverybody } from './published-comparison';
import { withheldPlaces } from './withheld-places';

type Row = Pick<Comparison | WithheldComparison, 'instrument' | 'competency' | 'cohort'>;
type Rule = { cells: CellsFinding; filters: Filters; threshold: number };

/**
 * Decides which comparisons must be withheld. `cells` are of the groupings that the filters narrow and those that cohorts are made of. The
 * table of their cells and margins is suppressed as if all of it were published, whatever filters are in force; a figure is told where it
 * is a sum of places of that table which are told. So a filter tells nothing that the table does not, and neither do several together.
 * A cohort that is withheld in one competency is withheld in all, since nearly the same people answered each; a competency that few
 * answered at all speaks for itself alone.
 */
export function withheldCohorts(cells: CellsFinding, filters: Filters, threshold: number): (row: Row) => boolean {
  const { groupings } = cells;
  const placesOf = ({ cohort }: Row) => placesOfCohort(groupings, filters, cohort);
  if (isTooFine(groupings)) return (row) => placesOf(row).some(isOfGroup);
  const hidden = hiddenPlaces(cells, threshold);
  return (row) => isAmong(hidden.get(scaleKey(row)) ?? new Set(), placesOf(row));
}

/** Whatever the filters, so that every answer about the same cells decides alike, at once. */
export const hiddenPlaces = decidedOnce((cells, threshold) => {
  const hidden = new Map<string, Set<string>>();
  for (const instrument of ['survey', 'rubric'] as const) hideOfInstrument(cells, { instrument, threshold, hidden });
  return hidden;
});

type OfInstrument = { instrument: Row['instrument']; threshold: number; hidden: Map<string, Set<string>> };

/** Who was assessed is not who was asked: each instrument shares what is withheld among its own. */
function hideOfInstrument(cells: CellsFinding, { instrument, threshold, hidden }: OfInstrument): void {
  const tables = tablesByScale({ ...cells, scored: cells.scored.filter((cell) => cell.instrument === instrument) });
  const shared = new Set<string>();
  const whole = cells.groupings.map(() => null);
  for (let before = -1; before < shared.size; ) {
    before = shared.size;
    for (const [scale, table] of tables) {
      const places = withheldPlaces(table, threshold, shared).hidden;
      hidden.set(scale, places);
      if (table.people(whole) >= threshold) for (const key of places) if (isOfGroup(placeOf(key))) shared.add(key);
    }
  }
}

/**
 * Whether a row is of fewer than twice the threshold: what holds for all or for nobody is told of every single person then. Under filters
 * also where a part of it is, since others may show the rest.
 */
export function fewerThanTwice({ cells, filters, threshold }: Rule): (row: Row & Pick<Comparison, 'n'>) => boolean {
  const isFiltered = Object.keys(filters).length > 0;
  const isWithheld = isFiltered ? withheldCohorts(cells, filters, 2 * threshold) : () => false;
  return (row) => row.n > 0 && (tellsOfEverybody(row.n, threshold) || isWithheld(row));
}

/** Of each row that is not withheld, what of its shares and figures is told. */
export function toldOfRow(
  context: Rule & { shares: SharesFinding | null },
): (row: Row & Pick<Comparison, 'n'>) => Told {
  const { cells, filters, threshold, shares } = context;
  const isFew = fewerThanTwice(context);
  const masksOf =
    shares === null ? () => NO_MASKS : maskedShares(shares, { withheld: hiddenPlaces(cells, threshold), threshold });
  return (row) => ({
    isFew: isFew(row),
    masks: masksOf(scaleKey(row), placesOfCohort(cells.groupings, filters, row.cohort)),
  });
}

export const scaleKey = ({ instrument, competency }: Pick<Row, 'instrument' | 'competency'>) =>
  `${instrument}/${competency}`;

function tablesByScale({ groupings, scored }: CellsFinding): Map<string, MarginTable> {
  const dimensions = groupings.map(({ values }) => values);
  const cells = new Map<string, typeof scored>();
  for (const cell of scored) {
    const own = cells.get(scaleKey(cell));
    if (own) own.push(cell);
    else cells.set(scaleKey(cell), [cell]);
  }
  return new Map([...cells].map(([scale, own]) => [scale, cellTable(dimensions, own)]));
}
