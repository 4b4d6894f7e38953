import type { Capsule, CapsuleInstrument } from './capsule';
import type { Cohort } from './cohort';

/** The capsule that a cohort comes from. */
export type CapsuleOrigin = {
  /** Name of the file. */
  name: string;
  /** Who wrote it; where the capsule names nobody, the name of its file. */
  centre: string;
  date: string;
  /** Written here: the cohort is one of the same centre whose answers are gone. */
  isOwn: boolean;
};

/** Why figures of a capsule cannot be compared with the answers: asked or scored otherwise, of other waves, of other people. */
export type CapsuleApart = 'instrument' | 'waves' | 'filters';

/** A semester of a capsule that goes into a question; where its figures cannot be compared they are answered apart. */
export type CapsuleCohort = {
  /** As the answers name it; with the centre, under CENTRE, where that is another. */
  cohort: Cohort;
  origin: CapsuleOrigin;
  competencies: {
    figures: Capsule['figures'][number];
    scale: CapsuleInstrument['scale'];
    apart: CapsuleApart | null;
  }[];
};

/** Names the other centre of a cohort, beside the grouping. */
export const CENTRE = 'centre';
