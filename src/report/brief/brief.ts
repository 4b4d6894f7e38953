import type { ChartColours, DumbbellRow, Look } from '../../charts';
import type { Language } from '../../vocabulary';

/** A competency in the brief. What is not told of it is null. */
export type BriefRow = {
  competency: string;
  name: string;
  /** What is said of it, in plain words. */
  words: string;
  /** The same in a few words, which stand beside its name and figures. */
  short: string;
  /** How far that carries, in two words; and the same with what it lacks. */
  strength: string;
  strengthWithMissing: string;
  figure: BriefFigure | null;
};

/** A change as it is drawn: places on the answer scale, and the figures as they are written. */
export type BriefFigure = DumbbellRow & {
  beforeText: string;
  afterText: string;
  /** "+0.49 [0.46, 0.53]" */
  change: string;
  n: string;
  look: Look;
  colour: string;
};

/** What leadership reads in a minute, in one language: the same findings as the report's, and nothing besides. */
export type Brief = {
  language: Language;
  title: string;
  subtitle: string;
  /** Who answered, and under which filters. */
  who: string;
  lead: string;
  rows: BriefRow[];
  /** That there are more competencies than rows. */
  more: string | null;
  /** Null where no row has a figure. `scale` is what all rows share, if they do. */
  figure: { caption: string; alt: string; head: string; changeHead: string; hasOneScale: boolean } | null;
  headings: { changes: string; strength: string; limit: string; next: string };
  /** What limits it most. */
  limit: string;
  /** What is done next, and for which competency. */
  next: { text: string; isRecorded: boolean; isCut: boolean };
  rule: string;
  foot: string;
  colours: ChartColours;
};
