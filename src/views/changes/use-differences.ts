import { useEffect, useState } from 'react';
import { type Difference, differences, resultsFile } from '../../report';
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
    gatherResults(session, project, app).then(
      (input) => {
        if (isCurrent) setFound(differences(older, resultsFile(input, older.view) as ResultsFile));
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
