/** The address of the place: the competency that is looked into, and what splits the groups. */
export const cohortsHref = (competency: string, within: string | null) =>
  `/cohorts/${encodeURIComponent(competency)}${within === null ? '' : `/${encodeURIComponent(within)}`}`;
