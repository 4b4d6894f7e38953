export type { Engine, EngineStatus, Progress, ReadOutcome } from './protocol';
export { createEngine } from './page';
