import type { Engine, Progress } from '../../engine';
import type { FindingOf, Question } from '../../vocabulary';
import type { Work } from './turns';

/** Questions for which every text is looked through. */
const ABOUT_TEXTS: ReadonlySet<Question['kind']> = new Set([
  'reflections',
  'concordance',
  'texts',
  'joint',
  'quotes',
  'coders',
]);

/** Milliseconds that nobody needs to be told of. */
const SHORT = 400;

/** Asks; where every text is looked through and that takes a while, tells how far it is, with a way to stop. */
export function watchedAsking(engine: Engine, tell: (looking: Work | null) => void) {
  return async <Asked extends Question>(
    fingerprint: string | null,
    question: Asked,
    signal: AbortSignal,
  ): Promise<FindingOf<Asked['kind']>> => {
    if (!ABOUT_TEXTS.has(question.kind)) return engine.ask(fingerprint, question, signal);
    const controller = new AbortController();
    const asked = performance.now();
    const state = { isTold: false, isOver: false };
    const report = (progress: Progress) => {
      if (state.isOver || performance.now() - asked < SHORT) return;
      state.isTold = true;
      tell({ progress, stop: () => controller.abort() });
    };
    try {
      return await engine.ask(fingerprint, question, AbortSignal.any([signal, controller.signal]), report);
    } finally {
      state.isOver = true;
      if (state.isTold) tell(null);
    }
  };
}
