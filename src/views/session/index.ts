export { type DataState, dataState } from './data-state';
export { createDesk, type Desk } from './desk';
export type { DeskState } from './desk-state';
export { SampleContext, type SampleFile, useLoadSample } from './sample';
export { createSession, type Session } from './session';
export type { SessionState } from './session-state';
export { DeskContext, useDesk } from './use-desk';
export {
  SessionContext,
  useComparedPair,
  useFinding,
  useForgettingFormer,
  useProject,
  usePublishedFindings,
  useSession,
  useSessionState,
} from './use-session';
