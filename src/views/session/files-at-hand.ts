import type { Engine, Progress } from '../../engine';
import type { Plan, ProjectSource } from '../../vocabulary';

type Doing = { signal: AbortSignal; report: (progress: Progress) => void };

/** The person's files as the page holds them, and which of them the engine has read: a new engine has read none. */
export function createFilesAtHand(engine: Engine) {
  /** By the hashes of what came out of them. */
  const available = new Map<string, File>();
  const held = new Set<string>();
  /** The project that the engine read them for. */
  let project: string | null = null;
  const isAtHand = ({ sha256 }: ProjectSource) => available.has(sha256);
  const belongTo = async (id: string, sources: readonly ProjectSource[]): Promise<void> => {
    const former = project;
    project = id;
    const kept = sources.map(({ sha256 }) => sha256).filter((sha256) => held.has(sha256));
    if (former === null || former === id || kept.length === held.size) return;
    held.clear();
    for (const sha256 of kept) held.add(sha256);
    await engine.retain(kept);
  };
  return {
    available,
    isAtHand,
    hold: (sha256: string) => void held.add(sha256),
    /** The engine holds nothing any more. */
    letGo: () => held.clear(),
    /** The files that these sources came in; null while one of them is not at hand. */
    filesOf(sources: readonly ProjectSource[]): File[] | null {
      const files = sources.map(({ sha256 }) => available.get(sha256));
      return files.includes(undefined) ? null : [...new Set(files as File[])];
    },
    /**
     * Gives a new engine what it needs of the files at hand, and has it let go of what it has read for another project. What cannot be read any
     * more is no longer at hand.
     */
    async giveAgain(id: string, { sources, choices }: Plan, doing: Doing): Promise<void> {
      await belongTo(id, sources);
      const lacking = sources.filter((source) => isAtHand(source) && !held.has(source.sha256));
      if (lacking.length === 0) return;
      const files = [...new Set(lacking.map(({ sha256 }) => available.get(sha256)!))];
      for (const outcome of await engine.read(files, choices, doing)) {
        if (outcome.kind === 'table') held.add(outcome.sha256);
      }
      for (const { sha256 } of lacking) if (!held.has(sha256)) available.delete(sha256);
    },
    /** The file of that name is not given to an engine again; false where there is none. */
    withhold(name: string | undefined): boolean {
      const known = [...available].filter(([, file]) => file.name === name);
      for (const [sha256] of known) available.delete(sha256);
      return known.length > 0;
    },
  };
}
