import { type ItemCard, WAVES } from '../../vocabulary';
import type { Responses } from '../read-responses';
import { type GatheredItem, total } from '../rows/gather-items';
import { columnLabel } from '../sheet';
import type { Source } from '../source';
import { scaleAsWritten } from './seen-labels';

/** What the item map shows: every item that was found, whether or not it is scored. */
export function itemCards({ items, sources, line }: Responses): ItemCard[] {
  const present = sources.map(() => new Set<number>());
  for (let at = 0; at < line.length; at++) present[line.source[at] as number]?.add(line.wave[at] as number);
  return items.map((gathered) => itemCard(gathered, sources, present));
}

function itemCard(
  gathered: GatheredItem,
  sources: readonly Source[],
  wavesOfSource: readonly ReadonlySet<number>[],
): ItemCard {
  const { item } = gathered;
  const columns = item.places.flatMap(({ sheet, column, wave }) => {
    const index = sources.findIndex((source) => source.sheet === sheet);
    const present = wavesOfSource[index] ?? new Set();
    const waves = wave === null ? WAVES.filter((_, code) => present.has(code)) : [wave];
    return waves.map((one) => ({ file: sheet.table.name, wave: one, column: columnLabel(sheet, column) }));
  });
  return {
    key: item.id,
    text: item.text,
    columns,
    competency: item.competency,
    from: item.from,
    reverse: item.reverse,
    scale: scaleAsWritten(item),
    scaleId: item.scale.id,
    answered: gathered.answered,
    missing: gathered.missing,
    unread: unreadTexts(gathered),
    outOfRange: total(gathered.outOfRange),
    answers: Object.fromEntries(gathered.answers),
  };
}

/** Over all sources, the most frequent first. */
function unreadTexts({ unread }: GatheredItem): ItemCard['unread'] {
  const counts = new Map<string, number>();
  for (const { texts } of unread.values())
    for (const [text, count] of texts) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count);
}
