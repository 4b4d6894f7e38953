import {
  type ChoiceKey,
  type Choices,
  DEFAULT_SETTINGS,
  type Framework,
  type Problem,
  type Project,
  parseFormat,
  projectSchema,
} from '../vocabulary';
import { migrated } from './migrations';

/** The project as people keep it: `competency-project/1`. */
export function projectFile(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}

/**
 * A project file that was written by this version or an earlier one. Broken JSON is the caller's to find; every breach of the format is
 * a problem that names the place. Settings that the file does not know yet take their defaults.
 */
export function readProject(value: unknown, name: string): { project: Project } | { problems: Problem[] } {
  const known = migrated(value);
  if ('newer' in known) {
    return {
      problems: [{ code: 'project-newer', severity: 'error', file: name, values: { format: known.newer } }],
    };
  }
  const parsed = parseFormat(projectSchema, known.value);
  if ('issues' in parsed) {
    return {
      problems: parsed.issues.map((issue) => ({
        code: 'project-broken',
        severity: 'error',
        file: name,
        values: { ...issue },
      })),
    };
  }
  const { framework, choices, settings, ...rest } = parsed.value;
  return {
    project: {
      ...rest,
      framework: framework as Framework,
      choices: Object.fromEntries(Object.entries(choices) as [ChoiceKey, string][]) as Choices,
      settings: { ...DEFAULT_SETTINGS, ...settings },
    },
  };
}
