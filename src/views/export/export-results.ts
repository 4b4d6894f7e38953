import { projectFile } from '../../project';
import {
  decisionCounts,
  madeDecisions,
  type ResultsFindings,
  type ResultsInput,
  type RubricResults,
  resultsFile,
} from '../../report';
import type { ChangeFinding, Project, ResultsFile } from '../../vocabulary';
import type { Session } from '../session';
import { type Both, bothViews } from './both-views';
import { download, timeStamp } from './download';

type Ask = Pick<Session, 'get' | 'engine'>;

/** Asks the engine for everything that a results file holds. */
export async function gatherResults(session: Ask, project: Project, app: ResultsFile['app']): Promise<ResultsInput> {
  const { understanding } = session.get();
  if (!understanding) throw new Error('export: nothing is loaded');
  const { filters, settings, grouping } = project;
  const isGrouping = understanding.groupings.some(({ id }) => id === grouping);
  const nobody: ChangeFinding = {
    kind: 'change',
    by: grouping,
    filters,
    confidence: settings.confidence,
    comparisons: [],
  };
  const both = bothViews(session, project);
  const rubric = understanding.rubric
    ? await rubricResults(both, project, isGrouping ? [null, grouping] : [null])
    : null;
  const everyone = await both({ kind: 'change', filters, by: null, settings });
  const byGroup = isGrouping
    ? await both({ kind: 'change', filters, by: grouping, settings })
    : { full: nobody, published: nobody };
  const cohorts = isGrouping ? await both({ kind: 'cohorts', filters, by: grouping, within: null, settings }) : null;
  const reliability = await both({ kind: 'reliability', filters, settings });
  const people = await both({ kind: 'people', filters });
  const of = (view: 'full' | 'published'): ResultsFindings => ({
    people: people[view].people,
    everyone: everyone[view],
    byGroup: byGroup[view],
    cohorts: cohorts?.[view] ?? null,
    reliability: reliability[view],
  });
  return {
    app,
    understanding,
    filters,
    ...of('full'),
    published: of('published'),
    ...(rubric ? { rubric } : {}),
    publicationThreshold: settings.publicationThreshold,
    settings,
    decisions: decisionCounts(project.choices),
    made: madeDecisions(project.choices),
  };
}

/** What assessors saw, of everyone and by the grouping, each beside what of it may be published. */
async function rubricResults(both: Both, { filters, settings }: Project, groupings: (string | null)[]) {
  const changes = await Promise.all(
    groupings.map((by) => both({ kind: 'change', filters, by, settings, instrument: 'rubric' } as const)),
  );
  const agreement = await both({ kind: 'agreement', filters, settings } as const);
  const of = (view: 'full' | 'published'): RubricResults => ({
    changes: changes.map((one) => one[view]),
    agreement: agreement[view],
  });
  return { full: of('full'), published: of('published') };
}

/** Writes a results file and hands it to the browser; tells its name. */
export async function exportResults(
  session: Ask,
  project: Project,
  app: ResultsFile['app'],
  view: ResultsFile['view'],
): Promise<string> {
  const file = resultsFile(await gatherResults(session, project, app), view);
  const name = `competency-results-${view}-${timeStamp(new Date())}.json`;
  download(name, 'application/json', `${JSON.stringify(file, null, 2)}\n`);
  return name;
}

/** Writes the project file and hands it to the browser; tells its name. */
export async function saveProject(project: Project): Promise<string> {
  const name = `competency-project-${timeStamp(new Date())}.json`;
  download(name, 'application/json', projectFile(project));
  return name;
}
