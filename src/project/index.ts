export { type Claims, createClaims } from './claims';
export { createProjectHistory, type History, type ProjectHistory } from './history';
export { type Change, changed, emptyProject, planOf, withCounts } from './project';
export { projectFile, readProject } from './project-file';
export { createShelf, type Shelf, type ShelfEntry } from './shelf';
export { createWriter } from './writer';
