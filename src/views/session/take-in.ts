import type { ReadOutcome } from '../../engine';
import { CENTRE, frameworkOf } from '../../framework';
import { type ProjectHistory, readProject } from '../../project';
import type { Problem, Project, ResultsFile } from '../../vocabulary';

type Into = {
  project: ProjectHistory;
  /** Hashes of the files that the engine holds; grows. */
  available: Set<string>;
  refuse(name: string, problems: Problem[]): void;
  hold(name: string, results: ResultsFile): void;
};

/** Puts what was read into the project: a saved project first, then an instrument, then answers, whatever order they came in. */
export function takeIn(outcomes: readonly ReadOutcome[], into: Into): void {
  const { project, refuse } = into;
  for (const outcome of outcomes) {
    if (outcome.kind === 'results') into.hold(outcome.name, outcome.results);
    if (outcome.kind === 'refused') refuse(outcome.name, outcome.problems);
    if (outcome.kind === 'project') {
      const read = readProject(outcome.value, outcome.name);
      if ('project' in read) project.apply({ kind: 'open', project: read.project });
      else refuse(outcome.name, read.problems);
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
  takeTables(
    outcomes.filter((outcome) => outcome.kind === 'table'),
    into,
  );
}

function takeTables(tables: { name: string; sha256: string }[], { project, available, refuse }: Into): void {
  const added: Project['sources'] = [];
  for (const { name, sha256 } of tables) {
    const { sources } = project.get().present;
    const known = [...sources, ...added].some((source) => source.sha256 === sha256);
    if (known && available.has(sha256)) refuse(name, [{ code: 'file-twice', severity: 'note', file: name }]);
    available.add(sha256);
    if (known) continue;
    // A file of the same name that the project waits for is that file, changed since.
    const expected = sources.find((source) => source.name === name && !available.has(source.sha256));
    if (expected) {
      project.apply({ kind: 'replace-source', sha256: expected.sha256, by: { name, sha256 } });
      refuse(name, [{ code: 'file-changed', severity: 'warning', file: name }]);
    } else {
      added.push({ name, sha256 });
    }
  }
  if (added.length > 0) project.apply({ kind: 'add-sources', sources: added });
}
