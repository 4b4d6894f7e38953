export { createEngine } from './page';
export { type Death, type Engine, EngineDied, type EngineStatus, type Progress, type ReadOutcome } from './protocol';
