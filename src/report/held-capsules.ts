import {
  BEFORE_AND_AFTER,
  type Capsule,
  type CapsuleApart,
  type CapsuleCohort,
  type CapsuleInstrument,
  CENTRE,
  type Filters,
  isSameInstrument,
  type Project,
  type Understanding,
  type WavePair,
} from '../vocabulary';
import { instrumentsOf } from './capsule';

/** The grouping by which capsules stand beside the answers. */
const SEMESTER = 'semester';

/** A semester of a capsule that is not used: its answers are here, a newer capsule tells of it, or the capsule groups by something else. */
export type UnusedCapsule = { name: string; cohort: string; because: 'answers' | 'newer' | 'grouping' };

export type HeldCapsules = { cohorts: CapsuleCohort[]; unused: UnusedCapsule[] };

export type CapsulesInput = {
  project: Pick<Project, 'capsules' | 'filters'>;
  /** What the centre calls itself here, in whatever language. */
  centres: string[];
  understanding: Understanding;
};

/**
 * The capsules of a project as cohorts by semester. Answers win over a capsule of the same semester that was written here or from the same
 * files, and the newer capsule over the older. A filter on semesters keeps those semesters; the figures of a capsule can be narrowed by
 * no other.
 */
export function heldCapsules({ project, centres, understanding }: CapsulesInput): HeldCapsules {
  const own = ownOf(understanding);
  const found = new Map<string, CapsuleCohort>();
  const unused: UnusedCapsule[] = [];
  const { filters } = project;
  for (const { name, capsule } of project.capsules.toSorted(byDate)) {
    if (capsule.by !== SEMESTER) {
      unused.push({ name, cohort: '', because: 'grouping' });
      continue;
    }
    const isOwn =
      centres.some((centre) => isSameName(capsule.centre, centre)) ||
      capsule.sources.some((sha256) => own.sources.has(sha256));
    const origin = { name, centre: capsule.centre.trim() || name, date: capsule.date, isOwn };
    for (const value of semestersOf(capsule)) {
      if (filters[SEMESTER] && !filters[SEMESTER].includes(value)) continue;
      if (isOwn && own.semesters.has(value)) {
        unused.push({ name, cohort: value, because: 'answers' });
        continue;
      }
      const cohort = isOwn ? { [SEMESTER]: value } : { [SEMESTER]: value, [CENTRE]: origin.centre };
      const key = JSON.stringify(cohort);
      const older = found.get(key);
      if (older) unused.push({ name: older.origin.name, cohort: value, because: 'newer' });
      found.set(key, { cohort, origin, competencies: competenciesOf(capsule, value, own, filters) });
    }
  }
  return { cohorts: [...found.values()], unused };
}

type Own = {
  sources: ReadonlySet<string>;
  semesters: ReadonlySet<string>;
  instruments: CapsuleInstrument[];
  pair: WavePair;
};

function ownOf(understanding: Understanding): Own {
  const semesters = understanding.groupings.find(({ id }) => id === SEMESTER)?.values ?? [];
  return {
    sources: new Set(understanding.sources.map(({ sha256 }) => sha256)),
    semesters: new Set(semesters.map(({ value }) => value)),
    instruments: instrumentsOf(understanding),
    pair: understanding.pair,
  };
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
