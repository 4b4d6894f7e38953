import '../every-language';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createMessages, type Translate } from '../../src/messages';
import { type BundledRubric, publicationContext, publishedFinding, type RBundleInput } from '../../src/report';
import {
  DEFAULT_SETTINGS,
  type Filters,
  type FindingOf,
  type Language,
  type Question,
  type TakenRows,
  type Understanding,
} from '../../src/vocabulary';
import { anyTask, askEngine, settled, type startNodeEngine } from '../engine/node-engine';

type Engine = Awaited<ReturnType<typeof startNodeEngine>>['engine'];

export const wordsIn = (language: Language): Translate => createMessages(language).t as Translate;

type Asked = {
  contents: TakenRows['kind'];
  by: string;
  filters?: Filters;
  settings?: Partial<RBundleInput['settings']>;
  smallGroups?: boolean;
};

/** Everything that a bundle is made of, from an engine in Node, as the page gathers it. */
export async function bundleInput(
  engine: Engine,
  understanding: Understanding,
  { contents, by, filters = {}, settings: own = {}, smallGroups = false }: Asked,
): Promise<RBundleInput> {
  const settings = { ...DEFAULT_SETTINGS, ...own };
  const ask = { filters, settings };
  const isGrouping = understanding.groupings.some(({ id }) => id === by);
  const question =
    contents === 'answers'
      ? { kind: contents, filters, seed: settings.seed }
      : { kind: contents, filters, by: isGrouping ? by : null };
  const inside = [];
  for (const { id } of understanding.competencies)
    inside.push(await askEngine(engine, understanding, { kind: 'competency', competency: id, ...ask }));
  const rows = settled(await engine.rows(anyTask(), understanding.fingerprint, question));
  const questions = {
    changes: (isGrouping ? [null, by] : [null]).map(
      (grouping) => ({ kind: 'change', by: grouping, ...ask, instrument: 'rubric' }) as const,
    ),
    rubric: { kind: 'rubric', ...ask } as const,
    agreement: { kind: 'agreement', ...ask } as const,
    convergence: { kind: 'convergence', ...ask } as const,
  };
  type Answer = <Asked extends Question>(question: Asked) => Promise<FindingOf<Asked['kind']>>;
  const full: Answer = (question) => askEngine(engine, understanding, question);
  const rule = { threshold: settings.publicationThreshold, pair: rows.pair };
  const published: Answer = async (question) =>
    publishedFinding(await full(question), await publicationContext(question, rule, full));
  const rubric = async (answer: Answer): Promise<BundledRubric> => ({
    changes: await Promise.all(questions.changes.map(answer)),
    rubric: await answer(questions.rubric),
    agreement: await answer(questions.agreement),
    convergence: await answer(questions.convergence),
  });
  return {
    app: { name: 'Competency Outcomes', version: '0.0.0' },
    rows,
    ...(rows.ratings ? { rubric: await rubric(full) } : {}),
    ...(rows.kind === 'counts' && rows.ratings ? { publishedRubric: await rubric(published) } : {}),
    understanding,
    filters,
    settings,
    people: (await askEngine(engine, understanding, { kind: 'people', filters })).people,
    everyone: await askEngine(engine, understanding, { kind: 'change', by: null, ...ask }),
    cohorts: isGrouping ? await askEngine(engine, understanding, { kind: 'cohorts', by, within: null, ...ask }) : null,
    reliability: await askEngine(engine, understanding, { kind: 'reliability', ...ask }),
    inside,
    cells: await askEngine(engine, understanding, {
      kind: 'cells',
      filters: {},
      groupings: [...Object.keys(filters), ...(isGrouping ? [by] : [])],
    }),
    smallGroups,
  };
}

/** Whether R is here, which is not needed to build or to use the program. */
export const hasR = (() => {
  try {
    execFileSync('Rscript', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('Rscript is not installed: R bundles are made but not run here.\n');
    return false;
  }
})();

/** Unpacks a bundle into a folder of its own and runs it as a person would. */
export function runBundle(zip: Uint8Array, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'r-bundle-'));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes);
  return { folder, ...runAgain(folder, environment) };
}

export function runAgain(folder: string, environment: Record<string, string> = {}) {
  const options = { encoding: 'utf8' as const, cwd: tmpdir(), env: { ...process.env, ...environment } };
  try {
    return { status: 0, output: execFileSync('Rscript', [join(folder, 'analysis.R')], options) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: `${stdout}\n${stderr}` };
  }
}
