/** More groups than this are turned through page by page. */
export const GROUPS_PER_PAGE = 12;
