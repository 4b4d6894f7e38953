import type { Translate } from '../../messages';
import { type BundledRubric, ownCapsules, type RBundleInput, rBundle } from '../../report';
import type { FindingOf, Project, Question, ResultsFile, TakenRows } from '../../vocabulary';
import type { Session } from '../session';
import { bothViews } from './both-views';
import { download, timeStamp } from './download';

type Ask = Pick<Session, 'get' | 'engine'>;
export type BundleChoice = { contents: TakenRows['kind']; smallGroups: boolean };

/** Asks the engine for everything that a bundle holds. A stop ends the question that is being answered. */
async function gatherBundle(
  session: Ask,
  project: Project,
  app: ResultsFile['app'],
  { contents, smallGroups }: BundleChoice,
  signal: AbortSignal,
): Promise<RBundleInput> {
  const { understanding } = session.get();
  if (!understanding) throw new Error('export: nothing is loaded');
  const { fingerprint, competencies } = understanding;
  const { filters, settings, grouping } = project;
  const by = understanding.groupings.some(({ id }) => id === grouping) ? grouping : null;
  const ask = <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> =>
    session.engine.ask(fingerprint, question, signal);
  const both = bothViews(session, project, signal);
  const rubric = async (): Promise<Required<Pick<RBundleInput, 'rubric' | 'publishedRubric'>>> => {
    const change = (grouping: string | null) =>
      both({ kind: 'change', filters, by: grouping, settings, instrument: 'rubric' } as const);
    const changes = await Promise.all((by === null ? [null] : [null, by]).map(change));
    const levels = await both({ kind: 'rubric', filters, settings } as const);
    const agreement = await both({ kind: 'agreement', filters, settings } as const);
    const convergence = await both({ kind: 'convergence', filters, settings } as const);
    const of = (view: 'full' | 'published'): BundledRubric => ({
      changes: changes.map((one) => one[view]),
      rubric: levels[view],
      agreement: agreement[view],
      convergence: convergence[view],
    });
    return { rubric: of('full'), publishedRubric: of('published') };
  };
  const rows =
    contents === 'answers'
      ? await session.engine.rows(fingerprint, { kind: 'answers', filters, seed: settings.seed }, signal)
      : await session.engine.rows(fingerprint, { kind: 'counts', filters, by }, signal);
  const groupings = [...new Set([...Object.keys(filters), ...(by === null ? [] : [by])])];
  return {
    app,
    rows,
    understanding,
    filters,
    settings,
    people: (await ask({ kind: 'people', filters })).people,
    everyone: await ask({ kind: 'change', filters, by: null, settings }),
    cohorts: by === null ? null : await ask({ kind: 'cohorts', filters, by, within: null, settings }),
    reliability: await ask({ kind: 'reliability', filters, settings }),
    inside: await Promise.all(
      competencies.map(({ id }) => ask({ kind: 'competency', competency: id, filters, settings })),
    ),
    cells: await ask({ kind: 'cells', filters: {}, groupings }),
    ...(rows.ratings ? await rubric() : {}),
    capsules: ownCapsules(project, understanding).map(({ cohort }) => Object.values(cohort).join(' ')),
    smallGroups,
  };
}

/** Writes an R bundle and hands it to the browser; tells its name. */
export async function exportRBundle(
  session: Ask,
  project: Project,
  { app, t, choice, signal }: { app: ResultsFile['app']; t: Translate; choice: BundleChoice; signal: AbortSignal },
): Promise<string> {
  const zip = rBundle(await gatherBundle(session, project, app, choice, signal), t);
  const name = `competency-r-${choice.contents}-${timeStamp(new Date())}.zip`;
  download(name, 'application/zip', zip as Uint8Array<ArrayBuffer>);
  return name;
}
