export { createEngine } from './page';
export type { Engine, EngineStatus, Progress, ReadOutcome } from './protocol';
