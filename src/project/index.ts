export { createKeeper, type Keeper } from './autosave';
export { createProjectHistory, type History, type ProjectHistory } from './history';
export { type Change, changed, emptyProject, planOf } from './project';
export { projectFile, readProject } from './project-file';
