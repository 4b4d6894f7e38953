import { folded } from '../../texts';
import { type Answers, type GroupingColumn, type ReflectionTexts, type TextSource, WAVES } from '../../vocabulary';
import type { Responses } from '../read-responses';
import { groupingReader } from '../roles/groupings';
import { normalisePersonId } from '../roles/person-id';
import { compareSemesters } from '../semester';
import { isBlank, textsOf } from '../sheet';
import type { Source } from '../source';
import { readTextColumns } from './text-columns';
import { textKeys } from './text-key';

/** One text as it stands in a file. `row` is its grid row. */
type Found = { body: string; person: number; wave: number; row: number; source: Source };

/**
 * The texts of all files that hold some, each with the person of its row: the same ids as in the surveys, by the same rule. Who answered no
 * survey stands behind those who did. A text is in the groups that its own file tells, else in those of its person.
 */
export function readTexts(
  sources: readonly Source[],
  responses: Responses,
  answers: Answers,
  choices: Parameters<typeof readTextColumns>[1],
): { texts: ReflectionTexts | null; sources: TextSource[] } {
  const strangers = new Map<string, number>();
  const found: Found[] = [];
  const read: TextSource[] = [];
  for (const source of sources) {
    const columns = readTextColumns(source, choices);
    if (columns.length === 0) continue;
    const personOf = personReader(source, responses, strangers);
    const from = found.length;
    const counted = columns.map(({ index, label }) => {
      const texts = textsIn(source, index, responses, personOf);
      found.push(...texts);
      return { index, column: label, texts: texts.length };
    });
    read.push(sourceOf(source, counted, found.slice(from), answers.people.length));
  }
  if (found.length === 0) return { texts: null, sources: read };
  const bodies = found.map(({ body }) => body);
  return {
    texts: {
      keys: textKeys(bodies),
      bodies,
      folded: bodies.map(folded),
      person: Int32Array.from(found, ({ person }) => person),
      wave: Int32Array.from(found, ({ wave }) => wave),
      groupings: groupingsOf(found, answers),
    },
    sources: read,
  };
}

function sourceOf(source: Source, columns: TextSource['columns'], found: readonly Found[], known: number): TextSource {
  const { sha256, name } = source.sheet.table;
  const people = [...new Set(found.map(({ person }) => person))].filter((person) => person >= 0);
  const inSurvey = people.filter((person) => person < known).length;
  return { sha256, file: name, columns, texts: found.length, people: people.length, inSurvey };
}

/** Who wrote a row: −1 where it names nobody. */
function personReader(
  { sheet, person: { column }, groupings }: Source,
  { people }: Responses,
  strangers: Map<string, number>,
): (row: number) => number {
  if (column === null) return () => -1;
  const { values, codes } = textsOf(sheet, column);
  const semester = groupings.find(({ id }) => id === 'semester');
  const semesterOf = semester ? groupingReader(sheet, semester) : () => '';
  return (row) => {
    const id = values[codes[row] as number] as string;
    if (isBlank(sheet, id)) return -1;
    const known = people.find(id, semesterOf(row));
    if (known >= 0) return known;
    const stranger = normalisePersonId(id);
    const place = strangers.get(stranger) ?? people.written.length + strangers.size;
    strangers.set(stranger, place);
    return place;
  };
}

function textsIn(source: Source, column: number, responses: Responses, personOf: (row: number) => number): Found[] {
  const { sheet } = source;
  const { values, codes } = textsOf(sheet, column);
  const waveOf = waveReader(source, column);
  const isKept = rowFilter(source, responses);
  return Array.from(sheet.rows).flatMap((row): Found[] => {
    const body = (values[codes[row] as number] as string).trim();
    if (isBlank(sheet, body) || !isKept(row)) return [];
    return [{ body, person: personOf(row), wave: waveOf(row), row, source }];
  });
}

/** A survey's rows that were set aside are no texts either; of other files, rows that their tool calls previews or totals. */
function rowFilter(source: Source, responses: Responses): (row: number) => boolean {
  const { sheet } = source;
  const survey = responses.sources.find((one) => one.sheet === sheet);
  if (survey) {
    const reasons = responses.screenings[survey.index]?.reasons;
    return (row) => reasons?.[row] === 0;
  }
  const none = new Set(sheet.layout.noResponses);
  const screens = sheet.layout.screens.map(({ column, reasonFor }) => {
    const { values, codes } = textsOf(sheet, column);
    return (row: number) => reasonFor(values[codes[row] as number] as string) !== null;
  });
  return (row) => !none.has(row) && !screens.some((isScreened) => isScreened(row));
}

function waveReader({ sheet, waveColumn, waveReading }: Source, column: number): (row: number) => number {
  const own = sheet.names[column]?.wave ?? null;
  if (own !== null) return () => WAVES.indexOf(own);
  if (waveColumn && (waveReading.wave === 'column' || waveReading.wave === null)) {
    const { codes } = textsOf(sheet, waveColumn.column);
    return (row) => {
      const wave = waveColumn.waves[codes[row] as number] ?? null;
      return wave === null ? -1 : WAVES.indexOf(wave);
    };
  }
  const whole = WAVES.find((wave) => wave === waveReading.wave);
  return () => (whole === undefined ? -1 : WAVES.indexOf(whole));
}

function groupingsOf(found: readonly Found[], answers: Answers): GroupingColumn[] {
  const own = found.flatMap(({ source }) => source.groupings.map(({ id }) => id));
  const ids = [...new Set([...answers.groupings.map(({ id }) => id), ...own])];
  return ids.map((id) => {
    const ofPerson = groupsByPerson(answers, id);
    const readers = new Map<Source, (row: number) => string>();
    for (const source of new Set(found.map((text) => text.source))) {
      const grouping = source.groupings.find((one) => one.id === id);
      readers.set(source, grouping ? groupingReader(source.sheet, grouping) : () => '');
    }
    const texts = found.map(({ source, row, person }) => readers.get(source)?.(row) || ofPerson.get(person) || '');
    const values = [...new Set(texts)].filter((value) => value !== '');
    values.sort(id === 'semester' ? compareSemesters : undefined);
    const place = new Map(values.map((value, index) => [value, index]));
    return { id, values, codes: Int32Array.from(texts, (value) => place.get(value) ?? -1) };
  });
}

function groupsByPerson(answers: Answers, id: string): Map<number, string> {
  const grouping = answers.groupings.find((one) => one.id === id);
  const groups = new Map<number, string>();
  answers.person.forEach((person, row) => {
    const value = grouping?.values[grouping.codes[row] as number];
    if (value !== undefined && !groups.has(person)) groups.set(person, value);
  });
  return groups;
}
