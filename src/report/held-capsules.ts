import {
  BEFORE_AND_AFTER,
  type Capsule,
  type CapsuleApart,
  type CapsuleCohort,
  type CapsuleInstrument,
  CENTRE,
  type Filters,
  isSameInstrument,
  LANGUAGES,
  localText,
  type Project,
  semesterKey,
  type Understanding,
  type WavePair,
} from '../vocabulary';
import { instrumentsOf } from './capsule';

/** The grouping by which capsules stand beside the answers. */
const SEMESTER = 'semester';

/** A semester of a capsule that is not used: its answers are here, a newer capsule tells of it, or the capsule groups by something else. */
export type UnusedCapsule = { name: string; cohort: string; because: 'answers' | 'newer' | 'grouping' };

export type HeldCapsules = {
  cohorts: CapsuleCohort[];
  unused: UnusedCapsule[];
  /** Taken for ones that were written here by the name alone that every centre begins with: only a person knows. */
  unsure: { name: string; centre: string }[];
};

export type CapsulesInput = {
  project: Pick<Project, 'capsules' | 'filters' | 'centre' | 'framework'>;
  /** Null where no answers are loaded: then the newest capsules say how competencies are asked. */
  understanding: Understanding | null;
};

/** Whether a capsule was written here: as a person says, from the files that are here, or under the name that the centre has. */
function ownership(
  { capsule, isOwn }: Held,
  { centre, framework }: CapsulesInput['project'],
  sources: ReadonlySet<string>,
): 'own' | 'other' | 'unsure' {
  if (isOwn !== undefined) return isOwn ? 'own' : 'other';
  if (capsule.sources.some((sha256) => sources.has(sha256))) return 'own';
  if (centre) return isSameName(capsule.centre, centre) ? 'own' : 'other';
  return LANGUAGES.some((language) => isSameName(capsule.centre, localText(framework.name, language)))
    ? 'unsure'
    : 'other';
}

/**
 * The capsules of a project as cohorts by semester. Answers win over a capsule of the same semester that was written here or from the same
 * files, and the newer capsule over the older. A filter on semesters keeps those semesters; the figures of a capsule can be narrowed by
 * no other.
 */
export function heldCapsules({ project, understanding }: CapsulesInput): HeldCapsules {
  const own = understanding ? ownOf(understanding) : ofNewest(project.capsules);
  const found = new Map<string, CapsuleCohort>();
  const unused: UnusedCapsule[] = [];
  const unsure: HeldCapsules['unsure'] = [];
  const { filters } = project;
  const kept = filters[SEMESTER] && new Set(filters[SEMESTER].map(semesterKey));
  for (const held of project.capsules.toSorted(byDate)) {
    const { name, capsule } = held;
    if (capsule.by !== SEMESTER) {
      unused.push({ name, cohort: '', because: 'grouping' });
      continue;
    }
    const owner = ownership(held, project, own.sources);
    const isOwn = owner !== 'other';
    if (owner === 'unsure') unsure.push({ name, centre: capsule.centre.trim() });
    // Of another centre that goes by the name that all begin with, the file tells more.
    const centre = held.isOwn === false ? name : capsule.centre.trim() || name;
    const origin = { name, centre, date: capsule.date, isOwn };
    for (const value of semestersOf(capsule)) {
      if (kept && !kept.has(semesterKey(value))) continue;
      if (isOwn && own.semesters.has(semesterKey(value))) {
        unused.push({ name, cohort: value, because: 'answers' });
        continue;
      }
      const cohort = isOwn ? { [SEMESTER]: value } : { [SEMESTER]: value, [CENTRE]: origin.centre };
      const key = JSON.stringify({ ...cohort, [SEMESTER]: semesterKey(value) });
      const older = found.get(key);
      if (older) unused.push({ name: older.origin.name, cohort: value, because: 'newer' });
      found.set(key, { cohort, origin, competencies: competenciesOf(capsule, value, own, filters) });
    }
  }
  return { cohorts: [...found.values()], unused, unsure };
}

/** Semesters of this centre whose figures are kept: the report speaks for no other. */
export const ownCapsules = (project: Project, understanding: Understanding): CapsuleCohort[] =>
  heldCapsules({ project, understanding }).cohorts.filter(({ origin }) => origin.isOwn);

type Own = {
  sources: ReadonlySet<string>;
  /** By what they are, whatever their notation. */
  semesters: ReadonlySet<string>;
  instruments: CapsuleInstrument[];
  pair: WavePair;
};

function ownOf(understanding: Understanding): Own {
  const semesters = understanding.groupings.find(({ id }) => id === SEMESTER)?.values ?? [];
  return {
    sources: new Set(understanding.sources.map(({ sha256 }) => sha256)),
    semesters: new Set(semesters.map(({ value }) => semesterKey(value))),
    instruments: instrumentsOf(understanding),
    pair: understanding.pair,
  };
}

/** Without answers: each competency as the newest capsule asks it that has it, before and after. */
function ofNewest(capsules: Project['capsules']): Own {
  const instruments = new Map<string, CapsuleInstrument>();
  for (const { capsule } of capsules.toSorted(byDate))
    for (const one of capsule.instruments) instruments.set(one.competency, one);
  return { sources: new Set(), semesters: new Set(), instruments: [...instruments.values()], pair: BEFORE_AND_AFTER };
}

type Held = Project['capsules'][number];

const byDate = (one: Held, other: Held) =>
  one.capsule.date < other.capsule.date ? -1 : one.capsule.date > other.capsule.date ? 1 : 0;

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();
const isSameName = (one: string, other: string) => folded(one) !== '' && folded(one) === folded(other);

const semestersOf = ({ figures }: Capsule) => [...new Set(figures.flatMap(({ cohort }) => cohort[SEMESTER] ?? []))];

/** Of the competencies that the answers have: a capsule’s others have nothing to stand beside. */
function competenciesOf(capsule: Capsule, semester: string, own: Own, filters: Filters): CapsuleCohort['competencies'] {
  return own.instruments.flatMap(({ competency }) => {
    const figures = capsule.figures.find((row) => row.competency === competency && row.cohort[SEMESTER] === semester);
    const scale = capsule.instruments.find((one) => one.competency === competency)?.scale;
    return figures && scale ? [{ figures, scale, apart: apartIn(capsule, competency, own, filters) }] : [];
  });
}

/** Why a capsule cannot be compared in a competency; null where it can. */
function apartIn(capsule: Capsule, competency: string, own: Own, filters: Filters): CapsuleApart | null {
  if (!isComparable(capsule, own.instruments, competency)) return 'instrument';
  const waves = capsule.waves ?? BEFORE_AND_AFTER;
  if (waves.before !== own.pair.before || waves.after !== own.pair.after) return 'waves';
  return isSameFilters(capsule.filters, filters) ? null : 'filters';
}

/** Whether a capsule asked and scored a competency as these data do. */
export function isComparable(capsule: Capsule, own: Capsule['instruments'], competency: string): boolean {
  const ofCapsule = capsule.instruments.find((one) => one.competency === competency);
  const ofOwn = own.find((one) => one.competency === competency);
  return ofCapsule !== undefined && ofOwn !== undefined && isSameInstrument(ofCapsule, ofOwn);
}

/** Apart from semesters: each cohort is of one. */
function isSameFilters(one: Filters, other: Filters): boolean {
  const print = (filters: Filters) =>
    JSON.stringify(
      Object.entries(filters)
        .filter(([id]) => id !== SEMESTER)
        .map(([id, values]) => [id, [...values].sort()])
        .sort(),
    );
  return print(one) === print(other);
}
