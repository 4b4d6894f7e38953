import type { ResultsFile } from '../../vocabulary';
import type { NamedNumber } from './numbers-of-results';

/** What differs between two results files beside their numbers, with what it was and what it is where that can be told in a word. */
export type Reason =
  | { kind: 'data'; what: 'added' | 'removed' | 'changed' | 'rows'; source: string }
  | { kind: 'decision'; what: string; older: number; newer: number }
  | { kind: 'setting'; what: string }
  | { kind: 'version'; older: string; newer: string }
  /** A file for publication has fewer numbers than a full one. */
  | { kind: 'view'; older: ResultsFile['view']; newer: ResultsFile['view'] }
  | { kind: 'unknown' };

type Settings = Record<string, unknown>;

/** Settings that decide one competency's numbers, by competency; and those that decide certain numbers of all. */
const BY_COMPETENCY = new Set(['targets', 'publishedReliability', 'publishedReliabilitySource', 'meaningfulChange']);
const OF_STATISTIC: Record<string, RegExp> = {
  targets: /^target\./,
  publishedReliability: /^reliableChange\./,
  confidence: /(ci|confidence)(\.|$)|^detectable/i,
};
/** They decide how numbers are shown, drawn or published, and none that a results file holds. */
const WITHOUT_NUMBERS = new Set([
  'seed',
  'adjustment',
  'publishedReliabilitySource',
  'meaningfulChange',
  'comparisonGroup',
  'pairing',
]);

/** For any number, everything that differs between the files and can be the reason for it. */
export function reasonsBetween(older: ResultsFile, newer: ResultsFile): (number: NamedNumber) => Reason[] {
  const all: Reason[] = [...dataReasons(older, newer), ...decisionReasons(older, newer), ...wholeReasons(older, newer)];
  const settings = settingReasons(older, newer);
  return (number) => {
    const own = settings.flatMap(({ what, holds }) => (holds(number) ? [{ kind: 'setting', what } as const] : []));
    const found = [...all, ...own];
    return found.length > 0 ? found : [{ kind: 'unknown' }];
  };
}

function dataReasons(older: ResultsFile, newer: ResultsFile): Reason[] {
  const known = new Map(older.sources.map((source) => [source.sha256, source]));
  const here = new Set(newer.sources.map(({ sha256 }) => sha256));
  const gone = older.sources.filter(({ sha256 }) => !here.has(sha256));
  const replaced = new Set<string>();
  const reasons = newer.sources.flatMap((source): Reason[] => {
    const old = known.get(source.sha256);
    if (old) {
      const isAlike = ['rows', 'kept', 'setAside'].every((key) => alike(old[key as 'rows'], source[key as 'rows']));
      return isAlike ? [] : [{ kind: 'data', what: 'rows', source: source.name }];
    }
    const namesake = gone.find(({ name, sha256 }) => name === source.name && !replaced.has(sha256));
    if (namesake) replaced.add(namesake.sha256);
    return [{ kind: 'data', what: namesake ? 'changed' : 'added', source: source.name }];
  });
  const removed = gone.filter(({ sha256 }) => !replaced.has(sha256));
  return [...reasons, ...removed.map(({ name }): Reason => ({ kind: 'data', what: 'removed', source: name }))];
}

function decisionReasons({ decisions: before }: ResultsFile, { decisions: after }: ResultsFile): Reason[] {
  if (!before || !after) return [];
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return kinds.flatMap((what): Reason[] => {
    const [older, newer] = [before[what] ?? 0, after[what] ?? 0];
    return older === newer ? [] : [{ kind: 'decision', what, older, newer }];
  });
}

function wholeReasons(older: ResultsFile, newer: ResultsFile): Reason[] {
  const reasons: Reason[] = [];
  if (!alike(older.filters, newer.filters)) reasons.push({ kind: 'setting', what: 'filters' });
  if (!alike(older.waves, newer.waves)) reasons.push({ kind: 'setting', what: 'waves' });
  if (older.view !== newer.view) reasons.push({ kind: 'view', older: older.view, newer: newer.view });
  if (older.app.version !== newer.app.version)
    reasons.push({ kind: 'version', older: older.app.version, newer: newer.app.version });
  return reasons;
}

type SettingReason = { what: string; holds(number: NamedNumber): boolean };

function settingReasons(older: ResultsFile, newer: ResultsFile): SettingReason[] {
  const [before, after] = [(older.settings ?? told(older)) as Settings, (newer.settings ?? told(newer)) as Settings];
  const names = Object.keys(after).filter((name) => name in before && !WITHOUT_NUMBERS.has(name));
  return names.flatMap((what): SettingReason[] => {
    if (alike(before[what], after[what])) return [];
    const holdsFor = OF_STATISTIC[what] ?? (what === 'publicationThreshold' ? null : /^/);
    const isPublished = older.view === 'publication' || newer.view === 'publication';
    if (holdsFor === null && !isPublished) return [];
    const differs = ({ competency }: NamedNumber) =>
      !BY_COMPETENCY.has(what) || !alike((before[what] as Settings)[competency], (after[what] as Settings)[competency]);
    return [{ what, holds: (number) => (holdsFor ?? /^/).test(number.statistic) && differs(number) }];
  });
}

/** What a file without settings tells of them: confidence and targets stand beside the numbers. */
function told({ comparisons }: ResultsFile): Settings {
  const targets: Record<string, unknown> = {};
  const settings: Settings = { targets };
  for (const row of comparisons) {
    if ('gain' in row && 'confidence' in row.gain) settings.confidence = row.gain.confidence;
    if ('target' in row && 'level' in row.target) targets[row.competency] = row.target.level;
  }
  return settings;
}

/** As JSON holds them, whatever the order of their keys. */
const alike = (one: unknown, other: unknown) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, part]) => [key, inOrder(part)]),
  );
}
