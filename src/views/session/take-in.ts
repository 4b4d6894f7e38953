import type { ReadOutcome } from '../../engine';
import { CENTRE, frameworkOf } from '../../framework';
import { type ProjectHistory, projectFile, readProject } from '../../project';
import type { Problem, Project, ProjectSource, ResultsFile } from '../../vocabulary';

type Into = {
  project: ProjectHistory;
  /** Hashes of the files that the engine holds, each with the file that it came in; grows. */
  available: Map<string, File>;
  refuse(name: string, problems: Problem[]): void;
  hold(name: string, results: ResultsFile): void;
};

/** A file that came back otherwise than it was when the project was saved. */
export type Replaced = { was: ProjectSource; sha256: string };

/**
 * Puts what was read into the project: a saved project first, then an instrument, then answers, whatever order they came in. A saved
 * project is opened as a project of its own: the one before stays as it was.
 */
export function takeIn(files: readonly File[], outcomes: readonly ReadOutcome[], into: Into): Replaced[] {
  const { project, refuse } = into;
  for (const outcome of outcomes) {
    if (outcome.kind === 'results') into.hold(outcome.name, outcome.results);
    if (outcome.kind === 'refused') refuse(outcome.name, outcome.problems);
    if (outcome.kind === 'project') {
      const read = readProject(outcome.value, outcome.name);
      if ('problems' in read) refuse(outcome.name, read.problems);
      else if (projectFile(read.project) !== projectFile(project.get().present)) project.start(read.project);
    }
  }
  for (const outcome of outcomes) {
    if (outcome.kind !== 'instrument') continue;
    const { instrument, problems, name } = outcome;
    project.apply({ kind: 'set-instrument', instrument, framework: frameworkOf(instrument) ?? CENTRE });
    if (problems.length > 0) refuse(name, problems);
  }
  const capsules = outcomes.flatMap((outcome) =>
    outcome.kind === 'capsule' ? [{ name: outcome.name, capsule: outcome.capsule }] : [],
  );
  if (capsules.length > 0) project.apply({ kind: 'add-capsules', capsules });
  for (const outcome of outcomes) {
    if (outcome.kind !== 'coding') continue;
    project.apply({ kind: 'set-reflections', work: { second: { name: outcome.name, file: outcome.coding } } });
  }
  return takeTables(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'table'
        ? [
            {
              name: outcome.name,
              sha256: outcome.sha256,
              file: files[outcome.given ?? 0] ?? new File([], outcome.name),
            },
          ]
        : [],
    ),
    into,
  );
}

type Table = { name: string; sha256: string; file: File };

function takeTables(tables: Table[], { project, available, refuse }: Into): Replaced[] {
  const added: Project['sources'] = [];
  const replaced: Replaced[] = [];
  for (const { name, sha256, file } of tables) {
    const { sources } = project.get().present;
    const known = [...sources, ...added].some((source) => source.sha256 === sha256);
    if (known && available.has(sha256)) refuse(name, [{ code: 'file-twice', severity: 'note', file: name }]);
    available.set(sha256, file);
    if (known) continue;
    // A file of the same name that the project waits for is that file, changed since.
    const was = sources.find((source) => source.name === name && !available.has(source.sha256));
    if (was) {
      project.apply({ kind: 'replace-source', sha256: was.sha256, by: { name, sha256 } });
      replaced.push({ was, sha256 });
    } else {
      added.push({ name, sha256 });
    }
  }
  if (added.length > 0) project.apply({ kind: 'add-sources', sources: added });
  return replaced;
}

/** What a changed file is said to differ in. */
export function differenceOf({ was }: Replaced, now: { rows: number; columns: number } | undefined): Problem {
  const { name: file, rows, columns } = was;
  const common = { severity: 'warning', file } as const;
  if (!now || rows === undefined || columns === undefined) return { code: 'file-changed', ...common };
  if (rows === now.rows && columns === now.columns) return { code: 'file-changed-within', ...common };
  return {
    code: 'file-differs',
    ...common,
    values: { rows: `${rows} → ${now.rows}`, columns: `${columns} → ${now.columns}` },
  };
}
