import type { ChoiceKey, Choices, Decision, Instrument, Scale } from '../../vocabulary';
import { declaredScale } from '../labels/declared-scale';
import { inferScale, type LabelCount, type ScaleCandidate, scaleById } from '../labels/infer-scale';
import type { AnswerScale } from '../labels/read-label';
import { vocabularyById } from '../labels/vocabularies';
import { filledTexts } from '../sheet';
import type { FoundItem } from './found-item';

/** `others` are further scales that fit the answers as well, where the scale is only a guess. */
export type ItemScale = { reading: AnswerScale; shown: Scale; id: string | null; others: readonly string[] };
export type ScaledItem = FoundItem & { scale: ItemScale };

/** Each item with the scale by which its answers are read, and the questions that this leaves open. */
export function scaleItems(
  items: readonly FoundItem[],
  instrument: Instrument | null,
  choices: Choices,
): { items: ScaledItem[]; decisions: Decision[] } {
  const decisions: Decision[] = [];
  const byGroup = new Map<string, ItemScale | null>();
  const scaled = items.flatMap((item): ScaledItem[] => {
    const chosen = chosenScale(choices[`scale/${item.id}`] ?? choices[`scale/${item.group}`]);
    if (chosen) return [{ ...item, scale: chosen }];
    if (item.declared && instrument) {
      const shown = {
        min: item.declared.min,
        max: item.declared.max,
        ...(item.declared.labels ? { labels: item.declared.labels } : {}),
      };
      return [{ ...item, scale: { reading: declaredScale(item.declared, instrument), shown, id: null, others: [] } }];
    }
    if (!byGroup.has(item.group)) byGroup.set(item.group, inferForGroup(items, item, decisions));
    const scale = byGroup.get(item.group) ?? inferAlone(item);
    return scale ? [{ ...item, scale }] : [];
  });
  return { items: scaled, decisions };
}

/** On the union of all answers of the group: a block of questions shares one scale. */
function inferForGroup(
  items: readonly FoundItem[],
  { group, competency }: FoundItem,
  decisions: Decision[],
): ItemScale | null {
  const members = items.filter((item) => item.group === group);
  const inferred = inferScale(members.flatMap(answersOf));
  const [best] = inferred?.candidates ?? [];
  if (!inferred || !best) return null;
  if (inferred.ambiguous && competency !== null)
    decisions.push(scaleDecision(`scale/${group}`, members, inferred.candidates));
  return { ...itemScale(best), others: inferred.ambiguous ? inferred.candidates.slice(1).map(({ id }) => id) : [] };
}

function inferAlone(item: FoundItem): ItemScale | null {
  const best = inferScale(answersOf(item))?.candidates[0];
  return best ? itemScale(best) : null;
}

function answersOf(item: FoundItem): LabelCount[] {
  return item.places.flatMap(({ sheet, column }) => filledTexts(sheet, column));
}

function scaleDecision(key: ChoiceKey, members: readonly FoundItem[], candidates: readonly ScaleCandidate[]): Decision {
  return {
    key,
    kind: 'scale',
    subject: members[0]?.id ?? '',
    values: { items: members.length },
    options: candidates.map(({ id }) => ({
      value: id,
      preview: vocabularyById(id)?.labels ?? [id.replace('..', '–')],
    })),
    proposal: candidates[0]?.id ?? '',
  };
}

function chosenScale(id: string | undefined): ItemScale | null {
  const scale = id === undefined ? null : scaleById(id);
  return scale && id !== undefined ? itemScale({ id, scale }) : null;
}

function itemScale({ id, scale }: ScaleCandidate): ItemScale {
  const vocabulary = vocabularyById(id);
  const language = vocabulary?.language === 'en' ? 'en' : 'zh-TW';
  const labels = vocabulary ? { labels: { [language]: vocabulary.labels } } : {};
  return { reading: scale, shown: { min: scale.min, max: scale.max, ...labels }, id, others: [] };
}
