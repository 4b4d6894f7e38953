export { keepProject } from './keep-project';
export { SampleContext, type SampleFile, useLoadSample } from './sample';
export { createSession, type DataState, dataState, type Session, type SessionState } from './session';
export {
  SessionContext,
  useComparedPair,
  useFinding,
  useProject,
  usePublishedFindings,
  useSession,
  useSessionState,
} from './use-session';
