import { type MadeDecision, type ResultsFile, RUBRIC_TARGET } from '../../vocabulary';
import type { NamedNumber } from './numbers-of-results';

/** What differs between two results files beside their numbers, with what it was and what it is where that can be told in a word. */
export type Reason =
  | { kind: 'data'; what: 'added' | 'removed' | 'changed' | 'rows'; source: string }
  /** Of a file (by its name) or an item; without the older or the newer, what the program proposes was in force. A number: how often. */
  | {
      kind: 'decision';
      what: string;
      source?: string;
      about?: string;
      value?: string;
      older?: string | number;
      newer?: string | number;
    }
  /** Of files that tell no more than how many decisions there are of a kind. */
  | { kind: 'decisions'; what: string; older: number; newer: number }
  /** Of the competency of the number, where it is set for each. */
  | { kind: 'setting'; what: string; older: unknown; newer: unknown }
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
  /** Of all that is drawn, results hold the intervals of agreement alone. */
  seed: /krippendorff\..*\bci\b/,
  confidence: /(ci|confidence)(\.|$)|^detectable/i,
};
/** They decide how numbers are shown, drawn or published, and none that a results file holds. */
const WITHOUT_NUMBERS = new Set([
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
    const own = settings.flatMap(({ holds, of }) => (holds(number) ? [of(number)] : []));
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

function decisionReasons(older: ResultsFile, newer: ResultsFile): Reason[] {
  if (older.made && newer.made) return madeReasons(older, newer, older.made, newer.made);
  const [before, after] = [older.decisions, newer.decisions];
  if (!before || !after) return [];
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return kinds.flatMap((what): Reason[] => {
    const [then, now] = [before[what] ?? 0, after[what] ?? 0];
    return then === now ? [] : [{ kind: 'decisions', what, older: then, newer: now }];
  });
}

function madeReasons(older: ResultsFile, newer: ResultsFile, before: MadeDecision[], after: MadeDecision[]): Reason[] {
  const names = new Map([...older.sources, ...newer.sources].map(({ sha256, name }) => [sha256, name]));
  const keyOf = ({ what, source, about, value, times }: MadeDecision) =>
    JSON.stringify([what, source, about, times === undefined ? null : value]);
  const [then, now] = [before, after].map((made) => new Map(made.map((one) => [keyOf(one), one])));
  const told = (one: MadeDecision | undefined) => one && (one.times ?? one.value);
  return [...new Set([...then!.keys(), ...now!.keys()])].flatMap((key): Reason[] => {
    const [old, young] = [then!.get(key), now!.get(key)];
    if (told(old) === told(young)) return [];
    const { what, source, about, value, times } = (young ?? old)!;
    const named = source === undefined ? undefined : names.get(source);
    const isCounted = times !== undefined;
    const [from, to] = [told(old) ?? (isCounted ? 0 : undefined), told(young) ?? (isCounted ? 0 : undefined)];
    return [
      {
        kind: 'decision',
        what,
        ...(named === undefined ? {} : { source: named }),
        ...(about === undefined ? {} : { about }),
        ...(isCounted ? { value } : {}),
        ...(from === undefined ? {} : { older: from }),
        ...(to === undefined ? {} : { newer: to }),
      },
    ];
  });
}

function wholeReasons(older: ResultsFile, newer: ResultsFile): Reason[] {
  const reasons: Reason[] = [];
  if (!alike(older.filters, newer.filters))
    reasons.push({ kind: 'setting', what: 'filters', older: older.filters, newer: newer.filters });
  if (!alike(older.waves, newer.waves))
    reasons.push({ kind: 'setting', what: 'waves', older: older.waves, newer: newer.waves });
  if (older.view !== newer.view) reasons.push({ kind: 'view', older: older.view, newer: newer.view });
  if (older.app.version !== newer.app.version)
    reasons.push({ kind: 'version', older: older.app.version, newer: newer.app.version });
  return reasons;
}

type SettingReason = { holds(number: NamedNumber): boolean; of(number: NamedNumber): Reason };

function settingReasons(older: ResultsFile, newer: ResultsFile): SettingReason[] {
  const [before, after] = [(older.settings ?? told(older)) as Settings, (newer.settings ?? told(newer)) as Settings];
  const names = Object.keys(after).filter((name) => name in before && !WITHOUT_NUMBERS.has(name));
  return names.flatMap((what): SettingReason[] => {
    if (alike(before[what], after[what])) return [];
    const holdsFor = OF_STATISTIC[what] ?? (what === 'publicationThreshold' ? null : /^/);
    const isPublished = older.view === 'publication' || newer.view === 'publication';
    if (holdsFor === null && !isPublished) return [];
    const own = (values: Settings, number: NamedNumber) =>
      BY_COMPETENCY.has(what) ? (values[what] as Settings)[ownerOf(number)] : values[what];
    return [
      {
        holds: (number) =>
          (holdsFor ?? /^/).test(number.statistic.replace(/^rubric\./, '')) &&
          !alike(own(before, number), own(after, number)),
        of: (number) => ({ kind: 'setting', what, older: own(before, number), newer: own(after, number) }),
      },
    ];
  });
}

/** Whose setting it is: all criteria of a rubric have one. */
const ownerOf = ({ statistic, competency }: NamedNumber) => (isOfRubric(statistic) ? RUBRIC_TARGET : competency);
const isOfRubric = (statistic: string) => statistic.startsWith('rubric.');

/** What a file without settings tells of them: confidence and targets stand beside the numbers. */
function told({ comparisons }: ResultsFile): Settings {
  const targets: Record<string, unknown> = {};
  const settings: Settings = { targets };
  for (const row of comparisons) {
    if ('gain' in row && 'confidence' in row.gain) settings.confidence = row.gain.confidence;
    if ('target' in row && 'level' in row.target)
      targets[row.instrument === 'rubric' ? RUBRIC_TARGET : row.competency] = row.target.level;
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
