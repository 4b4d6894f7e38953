import type { Wave } from './wave';

export const QUALITY_FLAGS = ['straightLining', 'longStrings', 'speeding', 'outOfRange'] as const;
export type QualityFlag = (typeof QUALITY_FLAGS)[number];

/** One semester, counted in responses; `outOfRange` counts answers, `missingShare` is of the answers that were asked for. */
export type SemesterQuality = {
  semester: string;
  responses: number;
  straightLining: number;
  longStrings: number;
  /** Null where no file says how long a response took. */
  speeding: number | null;
  outOfRange: number;
  missingShare: number;
};

export type FlaggedResponse = {
  sha256: string;
  file: string;
  row: number;
  person: string;
  wave: Wave;
  flags: QualityFlag[];
};

export type ItemQuality = {
  key: string;
  missingShare: number;
  /** Correlation of the item with the mean of its competency's other items, by wave; absent where it cannot be told. */
  itemRest: Partial<Record<Wave, number>>;
  /** Below zero in every wave that tells: its direction may be the other one. */
  suspectReverse: boolean;
};

/** What deserves a look before the answers are believed. Flags exclude nobody; the responses that a person leaves out are still counted. */
export type Quality = {
  bySemester: SemesterQuality[];
  flagged: FlaggedResponse[];
  /** Responses that are set aside where flagged ones are left out. */
  careless: number;
  items: ItemQuality[];
};
