import { useMessages } from '../../messages';
import type { CohortRow, CohortsFinding } from '../../vocabulary';

const SEMESTER = 'semester';

/** Semesters that the files write in more than one way, each with its notations. */
export function sameSemesters({ cohorts }: Pick<CohortsFinding, 'cohorts'>): string[][] {
  const notations = new Map<number, Set<string>>();
  for (const { cohort, time, capsule } of cohorts as CohortRow[]) {
    const semester = cohort[SEMESTER];
    if (time === null || capsule || semester === undefined) continue;
    notations.set(time, (notations.get(time) ?? new Set()).add(semester));
  }
  return [...notations.values()].map((names) => [...names]).filter(({ length }) => length > 1);
}

/** Says of each semester that stands there twice that it is one. */
export function SameSemesters({ finding }: { finding: CohortsFinding }) {
  const { t, language } = useMessages();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return sameSemesters(finding).map((names) => (
    <p key={names.join()} className="same-semester" role="note">
      {t('cohorts.sameSemester', { names: list.format(names) })}
    </p>
  ));
}
