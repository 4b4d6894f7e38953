import type { Choices } from '../../vocabulary';
import { NO_ANSWER } from '../../vocabulary';
import { normaliseLabel } from '../labels/normalise-label';
import { type LabelReading, readLabel } from '../labels/read-label';
import { isBlank, textsOf } from '../sheet';
import type { ItemPlace } from './found-item';
import type { ScaledItem } from './item-scale';

/** A column of answers, understood once per distinct text: `values[code]` is the number or NO_ANSWER, `kinds[code]` says why. */
export type ReadAnswers = { place: ItemPlace; values: Int16Array; kinds: LabelReading['kind'][] };

export function readAnswers(item: ScaledItem, place: ItemPlace, choices: Choices): ReadAnswers {
  const texts = textsOf(place.sheet, place.column).values;
  const readings = texts.map((text): LabelReading => {
    if (isBlank(place.sheet, text)) return { kind: 'missing' };
    return chosenReading(item, text, choices) ?? readLabel(text, item.scale.reading);
  });
  return {
    place,
    values: Int16Array.from(readings, (reading) => (reading.kind === 'answer' ? reading.value : NO_ANSWER)),
    kinds: readings.map(({ kind }) => kind),
  };
}

/** How the person had this label read, on the item or on all of its group. */
function chosenReading(item: ScaledItem, text: string, choices: Choices): LabelReading | null {
  const shown = text.trim();
  const label = normaliseLabel(text);
  const choice =
    choices[`label/${item.id}/${shown}`] ??
    choices[`label/${item.group}/${shown}`] ??
    choices[`label/${item.id}/${label}`] ??
    choices[`label/${item.group}/${label}`];
  if (choice === undefined) return null;
  const value = Number(choice);
  const { min, max } = item.scale.reading;
  return Number.isInteger(value) && choice.trim() !== '' && value >= min && value <= max
    ? { kind: 'answer', value }
    : { kind: 'missing' };
}
