import type {
  Action,
  AnalysisSettings,
  ChoiceKey,
  Choices,
  ClaimPlan,
  EffectRule,
  Filters,
  Framework,
  Instrument,
  LocalText,
  Plan,
  Programme,
  Project,
  ReflectionWork,
  ReportPlan,
} from '../vocabulary';
import { DEFAULT_SETTINGS, EMPTY_REPORT, NO_REFLECTION_WORK, withUnseenShown } from '../vocabulary';

export function emptyProject(framework: Framework): Project {
  return {
    format: 'competency-project/1',
    name: '',
    centre: '',
    sources: [],
    capsules: [],
    instrument: null,
    framework,
    choices: {},
    filters: {},
    grouping: 'semester',
    settings: DEFAULT_SETTINGS,
    effectRule: 'cohen1988',
    view: 'working',
    reflections: NO_REFLECTION_WORK,
    programmes: [],
    actions: {},
    claims: {},
    report: EMPTY_REPORT,
  };
}

/** One step that a person took. Each is plain data, so that it can be named in the undo menu and replayed. */
export type Change =
  | { kind: 'add-sources'; sources: Project['sources'] }
  | { kind: 'remove-source'; sha256: string }
  | { kind: 'set-instrument'; instrument: Instrument | null; framework: Framework | null }
  | { kind: 'add-capsules'; capsules: Project['capsules'] }
  | { kind: 'remove-capsule'; name: string }
  /** Whether a capsule was written by this centre, where only a person knows. */
  | { kind: 'own-capsule'; name: string; isOwn: boolean }
  | { kind: 'choose'; choices: Choices }
  | { kind: 'unchoose'; keys: ChoiceKey[] }
  | { kind: 'set-filters'; filters: Filters }
  | { kind: 'set-grouping'; grouping: string }
  | { kind: 'set-settings'; settings: Partial<AnalysisSettings> }
  | { kind: 'set-effect-rule'; rule: EffectRule['id'] }
  | { kind: 'set-view'; view: Project['view'] }
  | { kind: 'set-reflections'; work: Partial<ReflectionWork> }
  | { kind: 'rename'; name: string }
  | { kind: 'set-centre'; centre: string }
  | { kind: 'set-programmes'; programmes: Programme[] }
  | { kind: 'set-action'; competency: string; action: Action }
  | { kind: 'set-claim'; id: string; claim: ClaimPlan }
  | { kind: 'remove-claim'; id: string }
  | { kind: 'set-report'; report: Partial<ReportPlan> }
  /** Own words in the report, under a section or a competency. */
  | { kind: 'write'; at: string; text: LocalText }
  /** A source came back as another file of the same name: it takes the old one's place and the choices made for it. */
  | { kind: 'replace-source'; sha256: string; by: Project['sources'][number] }
  | { kind: 'clear'; framework: Framework };

/** The project after a change; the one before is left as it was. */
export function changed(project: Project, change: Change): Project {
  switch (change.kind) {
    case 'add-sources': {
      const known = new Set(project.sources.map((source) => source.sha256));
      return {
        ...project,
        sources: [...project.sources, ...change.sources.filter(({ sha256 }) => !known.has(sha256))],
      };
    }
    case 'remove-source':
      return { ...project, sources: project.sources.filter(({ sha256 }) => sha256 !== change.sha256) };
    case 'set-instrument':
      return { ...project, instrument: change.instrument, framework: change.framework ?? project.framework };
    case 'add-capsules': {
      // A capsule of a name that is there already is that capsule, written anew.
      const added = new Set(change.capsules.map(({ name }) => name));
      return { ...project, capsules: [...project.capsules.filter(({ name }) => !added.has(name)), ...change.capsules] };
    }
    case 'own-capsule': {
      const { name, isOwn } = change;
      return { ...project, capsules: project.capsules.map((held) => (held.name === name ? { ...held, isOwn } : held)) };
    }
    case 'remove-capsule':
      return { ...project, capsules: project.capsules.filter(({ name }) => name !== change.name) };
    case 'choose':
      return { ...project, choices: { ...project.choices, ...change.choices } };
    case 'unchoose': {
      const dropped = new Set<string>(change.keys);
      const kept = Object.entries(project.choices).filter(([key]) => !dropped.has(key));
      return { ...project, choices: Object.fromEntries(kept) as Choices };
    }
    case 'set-filters':
      return { ...project, filters: change.filters };
    case 'set-grouping':
      return { ...project, grouping: change.grouping };
    case 'set-settings':
      return { ...project, settings: { ...project.settings, ...change.settings } };
    case 'set-effect-rule':
      return { ...project, effectRule: change.rule };
    case 'set-view':
      return { ...project, view: change.view };
    case 'set-reflections':
      return { ...project, reflections: { ...project.reflections, ...change.work } };
    case 'rename':
      return { ...project, name: withUnseenShown(change.name) };
    case 'set-centre':
      return { ...project, centre: change.centre };
    case 'set-programmes':
      return { ...project, programmes: change.programmes };
    case 'set-action':
      return { ...project, actions: { ...project.actions, [change.competency]: change.action } };
    case 'set-claim':
      return { ...project, claims: { ...project.claims, [change.id]: change.claim } };
    case 'remove-claim': {
      const { [change.id]: _removed, ...claims } = project.claims;
      return { ...project, claims };
    }
    case 'set-report':
      return { ...project, report: { ...project.report, ...change.report } };
    case 'write': {
      const texts = { ...project.report.texts, [change.at]: change.text };
      return { ...project, report: { ...project.report, texts } };
    }
    case 'replace-source':
      return replaced(project, change.sha256, change.by);
    case 'clear':
      return emptyProject(change.framework);
  }
}

function replaced(project: Project, sha256: string, by: Project['sources'][number]): Project {
  const choices = Object.entries(project.choices).map(([key, value]) => [key.replace(sha256, by.sha256), value]);
  return {
    ...project,
    sources: project.sources.map((source) => (source.sha256 === sha256 ? by : source)),
    choices: Object.fromEntries(choices) as Choices,
  };
}

/** The project with how many rows and columns its files have, as they were found: no step of the person's. */
export function withCounts(project: Project, counts: ReadonlyMap<string, { rows: number; columns: number }>): Project {
  const isKnown = project.sources.every(({ sha256, rows, columns }) => {
    const found = counts.get(sha256);
    return !found || (found.rows === rows && found.columns === columns);
  });
  if (isKnown) return project;
  return { ...project, sources: project.sources.map((source) => ({ ...source, ...counts.get(source.sha256) })) };
}

/** What the engine needs to know of a project in order to understand its files. */
export function planOf(project: Project): Plan {
  const { sources, instrument, framework, choices } = project;
  return { sources, instrument, framework, choices };
}
