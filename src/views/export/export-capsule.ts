import { capsuleFile, publicationContext, publishedFinding } from '../../report';
import type { CohortsFinding, FindingOf, Project, Question, ReliabilityFinding, ResultsFile } from '../../vocabulary';
import type { Session } from '../session';
import { download, timeStamp } from './download';

type Ask = Pick<Session, 'get' | 'engine'>;

/** The text of a capsule of the cohorts by the chosen grouping, semesters if none: only what may be published. */
export async function capsuleText(
  session: Ask,
  project: Project,
  { app, centre, date }: { app: ResultsFile['app']; centre: string; date: string },
): Promise<string> {
  const { understanding } = session.get();
  if (!understanding) throw new Error('export: nothing is loaded');
  const { settings, filters, grouping: by } = project;
  const threshold = settings.publicationThreshold;
  const ask = <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> =>
    session.engine.ask(understanding.fingerprint, question);
  const published = async <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> =>
    publishedFinding(
      await ask(question),
      await publicationContext(question, { threshold, pair: understanding.pair }, ask),
    );
  const cohorts: CohortsFinding = await published({
    kind: 'cohorts',
    filters,
    by,
    within: null,
    settings,
    tables: true,
  });
  const shown = [...new Set(cohorts.comparisons.filter(({ n }) => n > 0).map(({ cohort }) => cohort[by]!))];
  const reliability = await Promise.all(
    shown.map(
      async (value): Promise<[string, ReliabilityFinding]> => [
        value,
        await published({ kind: 'reliability', filters: { ...filters, [by]: [value] }, settings }),
      ],
    ),
  );
  const capsule = capsuleFile({
    app,
    centre,
    date,
    understanding,
    settings,
    cohorts,
    reliability: new Map(reliability),
  });
  return `${JSON.stringify(capsule, null, 2)}\n`;
}

/** Writes a capsule and hands it to the browser; tells its name. */
export async function exportCapsule(
  session: Ask,
  project: Project,
  identity: { app: ResultsFile['app']; centre: string },
): Promise<string> {
  const now = new Date();
  const stamp = timeStamp(now);
  const date = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
  const name = `competency-capsule-${stamp}.json`;
  download(name, 'application/json', await capsuleText(session, project, { ...identity, date }));
  return name;
}
