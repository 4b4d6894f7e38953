export { ElsewherePanel } from './elsewhere-panel';
export { KeepAnswers } from './keep-answers';
export { NotKept } from './not-kept';
export { ProjectList } from './project-list';
export { ProjectMenu } from './project-menu';
