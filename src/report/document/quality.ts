import { isTold } from '../published-people';
import { count, end, NOT_GIVEN, percent, start, words } from './cells';
import type { Block, Cell } from './document';
import { lineOf } from './line';
import { paragraph, type Writing } from './writing';

/** Signs of careless answers, of those semesters of which it is published how many answered. */
export function quality({ t, input }: Writing): Block[] | null {
  const { semesters } = input.findings;
  if (semesters === undefined) return null;
  if (semesters === null) return [];
  const threshold = input.project.settings.publicationThreshold;
  const { pair, quality: found } = input.understanding;
  const peopleIn = (semester: string) => semesters.cohorts.find(({ cohort }) => cohort.semester === semester)?.people;
  /** Of a semester that is shown at all. How many responses there were would give away a count of people that is withheld. */
  const shown = found.bySemester.flatMap((row) => {
    const people = peopleIn(row.semester);
    if (!people || row.responses < threshold) return [];
    const told = [people[pair.before], people[pair.after], people.both].map(isTold);
    return told.includes(true) ? [{ ...row, isCounted: !told.includes(false) }] : [];
  });
  if (shown.length === 0) return [paragraph(t('report.quality.none'))];
  const flagged = (flags: number | null, of: number) => fewOr(flags, of, threshold);
  return [
    {
      kind: 'table',
      id: 'table-quality',
      caption: t('report.quality.caption'),
      columns: [
        start(t('report.quality.semester')),
        end(t('report.quality.responses')),
        end(t('report.quality.straightLining')),
        end(t('report.quality.longStrings')),
        end(t('report.quality.speeding')),
        end(t('report.quality.outOfRange')),
        end(t('report.quality.missing')),
      ],
      rows: shown.map((row) => [
        words(row.semester),
        count(row.isCounted ? row.responses : null),
        flagged(row.straightLining, row.responses),
        flagged(row.longStrings, row.responses),
        flagged(row.speeding, row.responses),
        fewOr(row.outOfRange, Number.POSITIVE_INFINITY, threshold),
        percent(row.missingShare, 1),
      ]),
      note: lineOf(
        t('report.quality.note', {
          threshold,
          leftOut: input.project.choices.leaveOutFlagged === 'true' ? t('report.quality.leftOut') : '',
        }),
      ),
    },
  ];
}

/** A count of people that is small, or that leaves a small rest, is not told. */
function fewOr(people: number | null, of: number, threshold: number): Cell {
  if (people === null) return words(NOT_GIVEN);
  if (people > 0 && people < threshold) return words(`< ${threshold}`);
  if (of - people > 0 && of - people < threshold) return words(NOT_GIVEN);
  return count(people);
}
