import { type CountedPairs, holm, pairedT } from '../../statistics';
import type { ItemPairs, ItemRestChanges, Schema, Store } from '../../store';
import { type Filters, type Interval, type ItemChange, type ItemColumn, isRefused } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { marginalTests } from './marginal-tests';

/** An item is pointed out when it moved by more than this many item points away from the rest of its scale. */
const SHIFT_POINTS = 0.5;
const SHIFT_ALPHA = 0.05;

/** How every item of a competency moved, alone and beside the rest of its scale; p values adjusted within the scale. */
export async function itemChanges(
  store: Store,
  competency: number,
  filters: Filters,
  confidence: number,
): Promise<ItemChange[]> {
  const schema = store.schema() as Schema;
  const items = schema.competencies[competency]!.items.map((index) => schema.items[index]!);
  const counts = await store.itemPairs(competency, filters);
  const moves = items.length > 1 ? await store.itemRestChanges(competency, filters) : [];
  const found = items.map((item, position) =>
    itemChange(item, counts[position]!, moves[position], items.length, confidence),
  );
  return adjusted(found);
}

function itemChange(
  item: ItemColumn,
  { before, after, people }: ItemPairs,
  moves: ItemRestChanges | undefined,
  items: number,
  confidence: number,
): ItemChange {
  const turn = (answers: Int32Array) =>
    Float64Array.from(answers, (answer) => (item.reverse ? item.min + item.max - answer : answer));
  const turned = { before: turn(before), after: turn(after), count: people };
  const test = pairedT(turned, { confidence });
  const counted = (condition: (change: number) => boolean) =>
    people.reduce((sum, here, row) => sum + (condition(turned.after[row]! - turned.before[row]!) ? here : 0), 0);
  return {
    id: item.id,
    reverse: item.reverse,
    min: item.min,
    max: item.max,
    n: people.reduce((sum, here) => sum + here, 0),
    before: answersByLevel(item, before, people),
    after: answersByLevel(item, after, people),
    up: counted((change) => change > 0),
    same: counted((change) => change === 0),
    down: counted((change) => change < 0),
    change: test.ok
      ? { mean: test.meanChange, ci: [...test.interval] as Interval, p: test.p, pHolm: test.p }
      : refusalOf(test),
    ...marginalTests(turned, item),
    shift: shiftFromRest(item, moves, items),
  };
}

function answersByLevel({ min, max }: ItemColumn, answers: Int32Array, people: Int32Array): number[] {
  const levels = Array.from({ length: max - min + 1 }, () => 0);
  answers.forEach((answer, row) => {
    levels[answer - min]! += people[row]!;
  });
  return levels;
}

/** The item's move against the mean move of the others, in item points (a stretched scale is taken back to its own points). */
function shiftFromRest(item: ItemColumn, moves: ItemRestChanges | undefined, items: number): ItemChange['shift'] {
  if (!moves) return { refusal: { code: 'too-few', needed: 2, counted: 1, detail: 'items' } };
  const pairs: CountedPairs = {
    before: Float64Array.from(moves.ofRest, (sum) => sum / (items - 1) / item.step),
    after: Float64Array.from(moves.ofItem, (move) => move / item.step),
    count: moves.people,
  };
  const test = pairedT(pairs);
  return test.ok ? { fromRest: test.meanChange, p: test.p, pHolm: test.p, flagged: false } : refusalOf(test);
}

/** Holm within the scale, once for the changes and once for the shifts. */
function adjusted(items: ItemChange[]): ItemChange[] {
  const ofChange = holm(items.map(({ change }) => (isRefused(change) ? null : change.p)));
  const ofShift = holm(items.map(({ shift }) => (isRefused(shift) ? null : shift.p)));
  return items.map((item, index) => ({
    ...item,
    change: isRefused(item.change) ? item.change : { ...item.change, pHolm: ofChange[index]! },
    shift: isRefused(item.shift)
      ? item.shift
      : {
          ...item.shift,
          pHolm: ofShift[index]!,
          flagged: Math.abs(item.shift.fromRest) > SHIFT_POINTS && ofShift[index]! < SHIFT_ALPHA,
        },
  }));
}
