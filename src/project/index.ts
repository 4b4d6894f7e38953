export { createProjectHistory, type History, type ProjectHistory } from './history';
export { type Change, changed, emptyProject, planOf } from './project';
