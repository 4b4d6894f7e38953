import './styles/index.css';

export { App } from './app';
export { fetchParts } from './parts/fetched';
export { Providers } from './providers';
export {
  createDesk,
  createSession,
  type DataState,
  type Desk,
  type SampleFile,
  type Session,
} from './session';
export { applyTheme, storedTheme } from './shell/theme';
