/** What tabs of the same browser tell each other; each but the last two is about one project. */
export type Word =
  | { kind: 'hand-over' | 'left' | 'kept' | 'show' | 'mine'; id: string }
  /** The files themselves stay where they are: what crosses is a reference that the browser makes. */
  | { kind: 'shown'; id: string; files: File[] | null }
  | { kind: 'who' }
  | { kind: 'forgotten' };

type About<Kind> = Extract<Word, { kind: Kind }>;

const CHANNEL = 'competency-outcomes/projects';
/** How long an open tab takes to answer. */
const ANSWER_MILLISECONDS = 300;

/** The tabs' channel; where a browser has none, nobody answers. */
export function createTalk(onWord: (word: Word) => Promise<void>) {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => void onWord(data));
  const say = (word: Word): void => channel?.postMessage(word);
  const listen = (onHeard: (word: Word) => void) => {
    const hear = ({ data }: MessageEvent<Word>) => onHeard(data);
    channel?.addEventListener('message', hear);
    return () => channel?.removeEventListener('message', hear);
  };
  return {
    say,
    /** The next word of that kind about a project; rejects with the signal. */
    heard: <Kind extends Word['kind']>(kind: Kind, id: string, signal: AbortSignal): Promise<About<Kind>> =>
      new Promise((resolve, reject) => {
        const stop = listen((word) => {
          if (word.kind !== kind || !('id' in word) || word.id !== id) return;
          stop();
          resolve(word as About<Kind>);
        });
        signal.addEventListener('abort', () => {
          stop();
          reject(signal.reason);
        });
      }),
    /** Tells whoever asks which project is worked on here, and asks the others the same. */
    answerWho(mine: () => string | null) {
      listen(({ kind }) => {
        const id = kind === 'who' ? mine() : null;
        if (id !== null) say({ kind: 'mine', id });
      });
      return {
        async who(): Promise<Set<string>> {
          const ids = new Set<string>();
          const stop = listen((word) => {
            if (word.kind === 'mine') ids.add(word.id);
          });
          say({ kind: 'who' });
          await new Promise((resolve) => setTimeout(resolve, ANSWER_MILLISECONDS));
          stop();
          const own = mine();
          return own === null ? ids : ids.add(own);
        },
      };
    },
  };
}
