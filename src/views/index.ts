import './styles/index.css';

export { App, fetchPlaces } from './app';
export { Providers } from './providers';
export {
  createSession,
  type DataState,
  keepProject,
  type SampleFile,
  type Session,
} from './session';
export { applyTheme, storedTheme } from './shell/theme';
