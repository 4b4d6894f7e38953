import type { Instrument, ItemCard, LocalText, Wave } from '../../vocabulary';
import type { Sheet } from '../sheet';

/** Where an item's answers stand in one source; without a wave they belong to the wave of their row. */
export type ItemPlace = { sheet: Sheet; column: number; wave: Wave | null };

/** An item that was found in the sources, before its answers are read. */
export type FoundItem = {
  id: string;
  /** Items that one decision settles together; of an instrument's item, the item itself. */
  group: string;
  text: LocalText;
  competency: string | null;
  from: ItemCard['from'];
  reverse: boolean;
  /** The scale that the instrument or the tool's dictionary declares; null where it is inferred. */
  declared: Instrument['scale'] | null;
  places: ItemPlace[];
};
