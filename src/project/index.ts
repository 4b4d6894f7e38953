export { type Claims, createClaims } from './claims';
export { createProjectHistory, type History, type ProjectHistory } from './history';
export { forgetEverything, type KeptHere, measureKept } from './kept-here';
export { type Change, changed, emptyProject, planOf, withCounts } from './project';
export { projectFile, readProject } from './project-file';
export { createShelf, nameOfAny, type Shelf, type ShelfEntry } from './shelf';
export { type ProjectData, readProjectData, writeProjectData } from './with-data/project-data';
export { canEncrypt } from './with-data/seal';
export { createWriter } from './writer';
