import './styles/index.css';

export { App, fetchPlaces } from './app';
export { Providers } from './providers';
export {
  createDesk,
  createSession,
  type DataState,
  type Desk,
  DeskContext,
  dataState,
  SampleContext,
  type SampleFile,
  type Session,
  SessionContext,
} from './session';
export { applyTheme, storedTheme } from './shell/theme';
