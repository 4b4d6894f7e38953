import type { Decision, Problem, SourceCard, Wave } from '../vocabulary';
import type { ReadAnswers } from './items/read-answers';
import type { GroupingSource } from './roles/groupings';
import type { PersonColumn } from './roles/person-column';
import type { WaveColumn } from './roles/wave-column';
import type { Sheet } from './sheet';

/** How the wave of a response is known in one source. */
export type WaveReading = {
  from: SourceCard['waveFrom'];
  /** One wave for the whole file, or where each response has it; null where nothing tells and nothing is proposed. */
  wave: Wave | 'column' | 'wide' | null;
};

/** A source that holds responses, with all that is known of its columns. */
export type Source = {
  /** Place among the sources of the plan. */
  index: number;
  sheet: Sheet;
  use: SourceCard['use'];
  person: PersonColumn;
  waveColumn: WaveColumn | null;
  waveReading: WaveReading;
  groupings: GroupingSource[];
  /** Columns in which items are answered. */
  itemColumns: number[];
  /** What only the person can settle about events and dates. */
  decisions: Decision[];
  problems: Problem[];
};

/** The answers of one item in one source and, in a wide one, one wave. */
export type SourceAnswers = ReadAnswers & { item: number; source: number };
