import './styles/index.css';

export { App, fetchPlaces } from './app';
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
