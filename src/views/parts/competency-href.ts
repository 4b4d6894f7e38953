/** The address of a competency's own place. */
export const competencyHref = (id: string) => `/competency/${encodeURIComponent(id)}`;
