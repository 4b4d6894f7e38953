import { type Plan, type SourceCard, WAVES, type Wave } from '../../vocabulary';
import { hiddenSheetKey } from '../planned-tables';
import type { Responses } from '../read-responses';
import { groupingReader, semesterFrom } from '../roles/groupings';
import { hasPersonalIds } from '../rows/person-names';
import { reasonOf, type Screening } from '../rows/screen-rows';
import { compareSemesters } from '../semester';
import { columnLabel, type Sheet } from '../sheet';
import type { Source } from '../source';
import { hiddenSheets } from './hidden-sheets';
import { leftOutAsPersonal, surveyProblems, tableProblems } from './source-problems';

type Ledger = Pick<SourceCard, 'rows' | 'kept' | 'setAside' | 'waves' | 'semesters'>;

/** What the Data place shows of each source. Of one that holds no survey, every row counts as kept: nothing was set aside in it. */
export function sourceCards(sources: readonly Source[], responses: Responses, { choices }: Plan): SourceCard[] {
  return sources.map((source): SourceCard => {
    const survey = responses.sources.find(({ sheet }) => sheet === source.sheet);
    const rows = source.sheet.rows.length;
    const nothing: Ledger = { rows, kept: rows, setAside: {}, waves: {}, semesters: [] };
    return {
      ...sheetCard(source.sheet),
      personalColumns: leftOutAsPersonal(source),
      hiddenSheets: hiddenSheets(source.sheet.table, choices),
      ...(survey ? ledger(survey, responses) : nothing),
      use: source.use,
      waveFrom: survey?.waveReading.from ?? 'unknown',
      wave: survey?.waveReading.wave ?? null,
      semesterFrom: semesterFrom(source.groupings),
      ...namedColumns(source, survey?.waveReading.wave === 'column'),
      person: personOf(source),
      personCandidates: source.person.candidates.map((index) => ({ index, column: columnLabel(source.sheet, index) })),
      problems: [
        ...tableProblems(source, choices),
        ...source.problems,
        ...(survey ? surveyProblems(survey, responses) : []),
      ],
    };
  });
}

/** What the columns in use are called, so that an instrument file can name them. */
function namedColumns(
  { sheet, waveColumn, groupings }: Source,
  byColumn: boolean,
): Pick<SourceCard, 'waveColumn' | 'semesterColumn' | 'groupingColumns'> {
  const columns = groupings.flatMap((source) =>
    source.from === 'column' ? [[source.id, columnLabel(sheet, source.column)] as const] : [],
  );
  const groupingColumns = Object.fromEntries(columns.filter(([id]) => id !== 'semester'));
  return {
    waveColumn: byColumn && waveColumn ? columnLabel(sheet, waveColumn.column) : null,
    semesterColumn: columns.find(([id]) => id === 'semester')?.[1] ?? null,
    groupingColumns,
  };
}

type SheetCard = Pick<
  SourceCard,
  | 'sha256'
  | 'name'
  | 'bytes'
  | 'recognisedAs'
  | 'confidence'
  | 'because'
  | 'alternatives'
  | 'encoding'
  | 'encodingDoubt'
  | 'delimiter'
  | 'container'
  | 'takenBy'
  | 'headerRows'
  | 'columns'
>;

function sheetCard(sheet: Sheet): SheetCard {
  const { table, recognised, layout } = sheet;
  return {
    sha256: table.sha256,
    name: table.name,
    bytes: table.bytes,
    recognisedAs: recognised.id,
    confidence: recognised.confidence,
    because: recognised.because,
    alternatives: recognised.alternatives,
    encoding: table.encoding,
    encodingDoubt: table.encodingDoubt,
    delimiter: table.delimiter,
    container: table.container ?? 'text',
    takenBy: table.hiddenOf === undefined ? null : hiddenSheetKey(table.hiddenOf, table.sheet ?? ''),
    headerRows: layout.headerRows,
    columns: table.grid.columns.length,
  };
}

function personOf(source: Source): SourceCard['person'] {
  const { sheet, person } = source;
  if (person.column === null) return null;
  return { column: columnLabel(sheet, person.column), because: person.because, personal: hasPersonalIds(source) };
}

/** Rows = kept + all that was set aside, or this room is wrong. */
function ledger(source: Source, responses: Responses): Ledger {
  const screening = responses.screenings[source.index] as Screening;
  const bits = responses.waves[source.index] as Uint8Array;
  const setAside: SourceCard['setAside'] = {};
  const rows = source.sheet.rows.length;
  let kept = 0;
  let aside = 0;
  for (const row of source.sheet.rows) {
    const code = screening.reasons[row] as number;
    if (code === 0) {
      kept++;
      continue;
    }
    const reason = reasonOf(code);
    setAside[reason] = (setAside[reason] ?? 0) + 1;
    aside++;
  }
  if (rows !== kept + aside) throw new Error(`ledger: rows are not kept + set aside: ${rows}, ${kept}, ${aside}`);
  return {
    rows,
    kept,
    setAside,
    waves: keptByWave(source, screening, bits),
    semesters: semestersOf(source, screening),
  };
}

function keptByWave({ sheet }: Source, { reasons }: Screening, bits: Uint8Array): Partial<Record<Wave, number>> {
  const counts = WAVES.map(() => 0);
  for (const row of sheet.rows) {
    if (reasons[row] !== 0) continue;
    for (let wave = 0; wave < WAVES.length; wave++)
      if (((bits[row] as number) & (1 << wave)) !== 0) (counts[wave] as number)++;
  }
  return Object.fromEntries(WAVES.flatMap((wave, index) => (counts[index] ? [[wave, counts[index]]] : [])));
}

function semestersOf({ sheet, groupings }: Source, { reasons }: Screening): string[] {
  const source = groupings.find(({ id }) => id === 'semester');
  if (!source) return [];
  const read = groupingReader(sheet, source);
  const found = new Set<string>();
  for (const row of sheet.rows) if (reasons[row] === 0) found.add(read(row));
  found.delete('');
  return [...found].sort(compareSemesters);
}
