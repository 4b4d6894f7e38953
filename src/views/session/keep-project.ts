import { type Keeper, readProject } from '../../project';
import type { Session } from './session';

/** A change is written when nothing has changed for this long. */
const QUIET_MILLISECONDS = 300;

/**
 * Keeps the project on the device after every change, and brings back the one of the last visit. Where the browser keeps nothing
 * (a private window, a full disk) the page says so and works all the same; the next visit begins anew.
 */
export async function keepProject(session: Session, keeper: Keeper): Promise<void> {
  try {
    const kept = await keeper.load();
    const read = kept === null ? null : readProject(kept, '');
    const untouched = session.project.get().past.length === 0;
    if (read && 'project' in read && read.project.sources.length + read.project.capsules.length > 0 && untouched) {
      session.change({ kind: 'open', project: read.project });
    }
  } catch {
    session.reportKeeping(false);
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.project.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keeper.keep(session.project.get().present).then(
        () => session.reportKeeping(true),
        () => session.reportKeeping(false),
      );
    }, QUIET_MILLISECONDS);
  });
}
