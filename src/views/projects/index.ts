export { ElsewherePanel } from './elsewhere-panel';
export { NotKept } from './not-kept';
export { ProjectList } from './project-list';
export { ProjectMenu } from './project-menu';
