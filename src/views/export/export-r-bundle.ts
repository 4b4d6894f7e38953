import type { Translate } from '../../messages';
import { type RBundleInput, rBundle } from '../../report';
import type { FindingOf, Project, Question, ResultsFile, TakenRows } from '../../vocabulary';
import type { Session } from '../session';
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
  const rubric = async (): Promise<NonNullable<RBundleInput['rubric']>> => {
    const change = (grouping: string | null) =>
      ask({ kind: 'change', filters, by: grouping, settings, instrument: 'rubric' } as const);
    return {
      changes: await Promise.all((by === null ? [null] : [null, by]).map(change)),
      rubric: await ask({ kind: 'rubric', filters, settings }),
      agreement: await ask({ kind: 'agreement', filters, settings }),
      convergence: await ask({ kind: 'convergence', filters, settings }),
    };
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
    ...(rows.kind === 'answers' && rows.ratings ? { rubric: await rubric() } : {}),
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
