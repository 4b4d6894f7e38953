import { createTalk } from './talk';

const lockOf = (id: string) => `competency-outcomes/project/${id}`;
/** How long another tab may take to be found working. */
const PATIENCE_MILLISECONDS = 700;
/** A page lets go as it is left; where it could not, a busy browser may take its time to end it. */
const RELOAD_MILLISECONDS = 5000;
/** A tab that is asleep does not answer; then the claim is taken from it, and its next write finds that it was. */
const HAND_OVER_MILLISECONDS = 2000;
/** A tab that is reloaded has let go for a moment, and comes back. */
const GONE_MILLISECONDS = 1500;

/** Which tab works on a project: one at a time, so that no change is written over by another tab. */
export type Claims = {
  /**
   * Waits a moment for the project; false where another tab works on it. Lets go of the one claimed before. `isReload`: this tab worked on
   * it before, and may not have let go yet.
   */
  claim(id: string, isReload?: boolean): Promise<boolean>;
  /** Has the tab that works on it keep its last change and let go. */
  takeOver(id: string): Promise<void>;
  /** Waits for the project to be let go, and tells by `onFree`; until it is claimed, here or by `watch` of another. */
  watch(id: string): void;
  release(): void;
  /** The projects that any tab works on. */
  held(): Promise<Set<string>>;
  /** The files of a project from the tab that works on it; null where it gives none. */
  filesElsewhere(id: string): Promise<File[] | null>;
  told(id: string): void;
  tellForgotten(): void;
};

type Listeners = {
  /** Another tab wants the claimed project: called before it is let go, so that the last change can be kept. */
  onHandOver(): Promise<void>;
  /** The claimed project was taken. */
  onLost(): void;
  /** No tab works any more on the project that is watched. */
  onFree(): void;
  /** Another tab has changed what is kept. */
  onKept(id: string): void;
  onForgotten(): void;
  /** Another tab asks for the files of the claimed project, to show them. */
  filesFor(): File[] | null;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * By Web Locks and what the tabs tell each other. Where a browser has no locks, as on pages without https, the tabs' words and the revisions
 * of what is kept stand guard.
 */
export function createClaims({ onHandOver, onLost, onFree, onKept, onForgotten, filesFor }: Listeners): Claims {
  const { locks } = navigator;
  let claimed: { id: string; release: () => void } | null = null;
  let watching: AbortController | null = null;
  const talk = createTalk(async (word) => {
    if (word.kind === 'kept') onKept(word.id);
    if (word.kind === 'forgotten') onForgotten();
    if (!claimed || !('id' in word) || word.id !== claimed.id) return;
    if (word.kind === 'show') talk.say({ kind: 'shown', id: word.id, files: filesFor() });
    if (word.kind === 'hand-over') await onHandOver().finally(() => lose(word.id));
  });
  const unlessByLock = locks ? null : talk.answerWho(() => claimed?.id ?? null);
  const release = () => {
    watching?.abort();
    watching = null;
    const last = claimed;
    claimed = null;
    last?.release();
    if (last) talk.say({ kind: 'left', id: last.id });
  };
  const lose = (id: string) => {
    if (claimed?.id !== id) return;
    release();
    onLost();
  };
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
  const held = async (): Promise<Set<string>> => {
    if (unlessByLock) return unlessByLock.who();
    const all = (await locks.query()).held ?? [];
    return new Set(all.map(({ name = '' }) => name.replace(lockOf(''), '')));
  };
  const bySaying = (id: string): true => {
    claimed = { id, release: () => undefined };
    return true;
  };
  const claim = async (id: string, isReload = false): Promise<boolean> => {
    if (claimed?.id === id) return true;
    release();
    if (unlessByLock) return (await unlessByLock.who()).has(id) ? false : bySaying(id);
    return request(id, { signal: AbortSignal.timeout(isReload ? RELOAD_MILLISECONDS : PATIENCE_MILLISECONDS) });
  };
  /** Until nobody holds the project, or the signal says that it need not be known. */
  const freed = async (id: string, signal: AbortSignal): Promise<void> => {
    if (locks) await locks.request(lockOf(id), { signal }, () => undefined);
    else await talk.heard('left', id, signal);
    await pause(GONE_MILLISECONDS);
    if (!signal.aborted && (await held()).has(id)) await freed(id, signal);
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
      const lettingGo = talk.heard('left', id, AbortSignal.timeout(HAND_OVER_MILLISECONDS)).catch(() => undefined);
      talk.say({ kind: 'hand-over', id });
      if (unlessByLock) {
        if ((await unlessByLock.who()).has(id)) await lettingGo;
        return void bySaying(id);
      }
      if (await request(id, { signal: AbortSignal.timeout(HAND_OVER_MILLISECONDS) })) return;
      await request(id, { steal: true });
    },
    watch(id) {
      watching?.abort();
      watching = new AbortController();
      const { signal } = watching;
      // It was claimed here, or another one is watched since.
      freed(id, signal).then(
        () => signal.aborted || onFree(),
        () => undefined,
      );
    },
    release,
    held,
    filesElsewhere: async (id) => {
      const shown = talk.heard('shown', id, AbortSignal.timeout(PATIENCE_MILLISECONDS));
      talk.say({ kind: 'show', id });
      return shown.then(
        (word) => word.files,
        () => null,
      );
    },
    told: (id) => talk.say({ kind: 'kept', id }),
    tellForgotten: () => talk.say({ kind: 'forgotten' }),
  };
}
