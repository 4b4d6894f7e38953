import { type FlaggedResponse, type ItemQuality, QUALITY_FLAGS, type Quality, WAVES } from '../../vocabulary';
import type { Gathered } from '../gathered';
import type { People } from '../rows/identify-people';
import type { Screening } from '../rows/screen-rows';
import type { Source, SourceAnswers } from '../source';
import { speedingRows } from './durations';
import { itemRestCorrelations } from './item-rest';
import { flagBit, markResponses, type ResponseMarks } from './response-marks';

/** What a person may leave out with one choice; a number outside the scale is one answer and no careless response. */
export const CARELESS = ['straightLining', 'longStrings', 'speeding'] as const;
const CARELESS_BITS = CARELESS.reduce((bits, flag) => bits | flagBit(flag), 0);

export type Assessment = {
  quality: Quality;
  /** Rows with a careless response, by source. */
  careless: { source: number; row: number }[];
};

/** Flags responses and items that deserve a look. Nobody is excluded here. */
export function assessQuality(
  gathered: Gathered,
  answers: readonly SourceAnswers[],
  sources: readonly Source[],
  screenings: readonly Screening[],
  people: People,
): Assessment {
  const { line, items, groups, asked } = gathered;
  const counted = (index: number) => items[index]?.item.competency !== null;
  const marks = markResponses(answers, counted, line, groups, asked);
  const speeding = sources.map((source, index) => speedingRows(source, screenings[index] as Screening));
  const careless: Assessment['careless'] = [];
  const flagged: FlaggedResponse[] = [];
  for (let at = 0; at < line.length; at++) {
    const [source, row] = [line.source[at] as number, line.row[at] as number];
    if (speeding[source]?.[row] === 1) marks.flags[at] = (marks.flags[at] as number) | flagBit('speeding');
    const flags = marks.flags[at] as number;
    if (flags === 0) continue;
    const { sha256, name } = (sources[source] as Source).sheet.table;
    const restored = (screenings[source] as Screening).restored.has(row);
    if ((flags & CARELESS_BITS) !== 0 && !restored) careless.push({ source, row });
    flagged.push({
      sha256,
      file: name,
      row: row + 1,
      person: people.written[line.person[at] as number] as string,
      wave: WAVES[line.wave[at] as number]!,
      flags: QUALITY_FLAGS.filter((flag) => (flags & flagBit(flag)) !== 0),
    });
  }
  const bySemester = semesterQuality(gathered, marks, speeding);
  const quality = { bySemester, flagged, careless: careless.length, items: itemQuality(gathered) };
  return { quality, careless };
}

function semesterQuality(
  { line, groups }: Gathered,
  marks: ResponseMarks,
  speeding: readonly (Uint8Array | null)[],
): Quality['bySemester'] {
  const sums = groups.names.map((semester) => ({
    row: { semester, responses: 0, straightLining: 0, longStrings: 0, speeding: 0, outOfRange: 0, missingShare: 0 },
    asked: 0,
    blank: 0,
    timed: false,
  }));
  for (let at = 0; at < line.length; at++) {
    const sum = sums[groups.groupOf[at] as number]!;
    const flags = marks.flags[at] as number;
    sum.row.responses++;
    for (const flag of CARELESS) if ((flags & flagBit(flag)) !== 0) sum.row[flag]++;
    sum.row.outOfRange += marks.outOfRange[at] as number;
    sum.asked += marks.asked[at] as number;
    sum.blank += marks.blank[at] as number;
    if (speeding[line.source[at] as number]) sum.timed = true;
  }
  return sums
    .filter(({ row }) => row.responses > 0)
    .map(({ row, asked, blank, timed }) => ({
      ...row,
      speeding: timed ? row.speeding : null,
      missingShare: asked === 0 ? 0 : blank / asked,
    }));
}

function itemQuality({ items, line, groups, asked, comparable, pair }: Gathered): ItemQuality[] {
  const rest = itemRestCorrelations(items, comparable.isUsed, line, pair);
  const [before, after] = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)];
  return items.flatMap(({ item, missing }, index) => {
    if (item.competency === null) return [];
    let responses = 0;
    groups.names.forEach((_, group) => {
      for (let wave = 0; wave < WAVES.length; wave++)
        if (asked.isAsked(index, group, wave)) responses += asked.responses(group, wave);
    });
    const told = [before, after].flatMap((wave) => {
      const correlation = rest[index * WAVES.length + wave] as number;
      return Number.isNaN(correlation) ? [] : [{ wave: WAVES[wave]!, correlation }];
    });
    const notAsked = line.length - responses;
    return [
      {
        key: item.id,
        missingShare: responses === 0 ? 0 : Math.max(0, missing - notAsked) / responses,
        itemRest: Object.fromEntries(told.map(({ wave, correlation }) => [wave, correlation])),
        suspectReverse: told.length > 0 && told.every(({ correlation }) => correlation < 0),
      },
    ];
  });
}
