import './styles/index.css';

export { App, fetchPlaces } from './app';
export { Providers } from './providers';
export {
  createSession,
  type DataState,
  dataState,
  keepProject,
  SampleContext,
  type SampleFile,
  type Session,
  SessionContext,
} from './session';
export { applyTheme, storedTheme } from './shell/theme';
