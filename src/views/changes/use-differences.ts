import { useEffect, useState } from 'react';
import { type Difference, differencesInSteps, resultsFile } from '../../report';
import type { ResultsFile } from '../../vocabulary';
import { gatherResults } from '../export/export-results';
import { useExportIdentity } from '../export/identity';
import { useProject, useSession, useSessionState } from '../session';

/** What differs between older results and those of now; null while they are gathered. */
export function useDifferences(older: ResultsFile): Difference[] | null {
  const session = useSession();
  const project = useProject();
  const { understanding } = useSessionState();
  const app = useExportIdentity();
  const [found, setFound] = useState<Difference[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setFound(null);
    if (!understanding) return;
    gatherResults(session, project, app)
      .then((input) =>
        inSteps(differencesInSteps(older, resultsFile(input, older.view) as ResultsFile), () => isCurrent),
      )
      .then(
        (all) => {
          if (isCurrent && all) setFound(all);
        },
        (error: unknown) => {
          if (isCurrent) session.reportFailure(error);
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [session, project, understanding, app, older]);
  return found;
}

/** No longer than a frame at once, so that the page can be used meanwhile; null where nobody waits for it any more. */
const FRAME = 12;

async function inSteps<Result>(steps: Generator<void, Result>, isWanted: () => boolean): Promise<Result | null> {
  while (isWanted()) {
    const until = performance.now() + FRAME;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
