/** What tabs of the same browser tell each other. */
type Word = { kind: 'hand-over'; id: string } | { kind: 'kept' } | { kind: 'forgotten' };

const CHANNEL = 'competency-outcomes/projects';
const lockOf = (id: string) => `competency-outcomes/project/${id}`;
/** How long another tab may take to be found working. */
const PATIENCE_MILLISECONDS = 700;
/** A page lets go as it is left; where it could not, a busy browser may take its time to end it. */
const RELOAD_MILLISECONDS = 5000;
/** A tab that is asleep does not answer; then the claim is taken from it, and its next write finds that it was. */
const HAND_OVER_MILLISECONDS = 2000;

/** Which tab works on a project: one at a time, so that no change is written over by another tab. */
export type Claims = {
  /**
   * Waits a moment for the project; false where another tab works on it. Lets go of the one claimed before. `isReload`: this tab worked on
   * it before, and may not have let go yet.
   */
  claim(id: string, isReload?: boolean): Promise<boolean>;
  /** Has the tab that works on it keep its last change and let go. */
  takeOver(id: string): Promise<void>;
  release(): void;
  /** The projects that any tab works on. */
  held(): Promise<Set<string>>;
  tell(word: 'kept' | 'forgotten'): void;
};

type Listeners = {
  /** Another tab wants the claimed project: called before it is let go, so that the last change can be kept. */
  onHandOver(): Promise<void>;
  /** The claimed project was taken. */
  onLost(): void;
  /** Another tab has changed what is kept. */
  onKept(): void;
  onForgotten(): void;
};

/** By Web Locks and a channel between the tabs. Where a browser has none, every claim is granted and revisions alone stand guard. */
export function createClaims({ onHandOver, onLost, onKept, onForgotten }: Listeners): Claims {
  const { locks } = navigator;
  let claimed: { id: string; release: () => void } | null = null;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  const release = () => {
    claimed?.release();
    claimed = null;
  };
  const lose = (id: string) => {
    if (claimed?.id !== id) return;
    release();
    onLost();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'kept') onKept();
    if (data.kind === 'forgotten') onForgotten();
    if (data.kind === 'hand-over' && data.id === claimed?.id) void onHandOver().finally(() => lose(data.id));
  });
  const request = (id: string, options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      locks
        .request(lockOf(id), options, () => {
          resolve(true);
          return new Promise<void>((letGo) => {
            claimed = { id, release: letGo };
          });
        })
        // Not granted in time, or granted and stolen since.
        .catch(() => {
          resolve(false);
          lose(id);
        });
    });
  const claim = async (id: string, isReload = false): Promise<boolean> => {
    if (claimed?.id === id) return true;
    release();
    const patience = isReload ? RELOAD_MILLISECONDS : PATIENCE_MILLISECONDS;
    return !locks || request(id, { signal: AbortSignal.timeout(patience) });
  };
  let left: string | null = null;
  window.addEventListener('pagehide', () => {
    left = claimed?.id ?? null;
    release();
  });
  // The browser may bring a page back as it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && left !== null) void claim(left).then((isOurs) => isOurs || onLost());
  });
  return {
    claim,
    async takeOver(id) {
      release();
      if (!locks) return;
      channel?.postMessage({ kind: 'hand-over', id } satisfies Word);
      if (await request(id, { signal: AbortSignal.timeout(HAND_OVER_MILLISECONDS) })) return;
      await request(id, { steal: true });
    },
    release,
    async held() {
      const all = locks ? ((await locks.query()).held ?? []) : [];
      return new Set(all.map(({ name = '' }) => name.replace(lockOf(''), '')));
    },
    tell: (word) => channel?.postMessage({ kind: word } satisfies Word),
  };
}
