import type { ShelfEntry } from '../../project';

export type DeskState = {
  /** Of the project that is open in this tab. */
  id: string;
  /** `elsewhere` while another tab works on the project: here it is only looked at then. `forgotten` once nothing may be kept. */
  hold: 'opening' | 'here' | 'elsewhere' | 'forgotten';
  /** Of a project that is `elsewhere`: whether the other tab is gone, and whether a change made here could not be kept any more. */
  isFree: boolean;
  isUnkept: boolean;
  projects: (ShelfEntry & { openElsewhere: boolean })[];
  /** What was deleted last, as long as it can be put back. */
  deleted: { name: string } | null;
  /** Whether the person has the answers of this project kept on the device. */
  keepsAnswers: boolean;
};
