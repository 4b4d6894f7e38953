import type { ChoiceKey, Choices, Decision, Instrument, Scale } from '../../vocabulary';
import { declaredScale } from '../labels/declared-scale';
import { inferScale, type LabelCount, type ScaleCandidate, scaleById } from '../labels/infer-scale';
import { normaliseLabel } from '../labels/normalise-label';
import type { AnswerScale } from '../labels/read-label';
import { runsBackwards } from '../labels/runs-backwards';
import { vocabularyById } from '../labels/vocabularies';
import { filledTexts } from '../sheet';
import type { FoundItem } from './found-item';

/** `others` are further scales that fit the answers as well, where the scale is only a guess. */
export type ItemScale = {
  reading: AnswerScale;
  shown: Scale;
  id: string | null;
  others: readonly string[];
  /** Whether its numbers rise while its labels fall: agreeing is then the lower number. */
  backwards: boolean;
};
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
    const chosen = scaleById(choices[`scale/${item.id}`] ?? choices[`scale/${item.group}`] ?? '');
    if (chosen) {
      const against = item.declared ? null : (inferScale(answersOf(item))?.against ?? null);
      return [turned(item, itemScale(chosen, against), choices)];
    }
    if (item.declared) return [turned(item, declaredReading(item, item.declared, instrument), choices)];
    if (!byGroup.has(item.group)) byGroup.set(item.group, inferForGroup(items, item, decisions));
    const scale = byGroup.get(item.group) ?? inferAlone(item);
    return scale ? [turned(item, scale, choices)] : [];
  });
  return { items: scaled, decisions };
}

/** An item whose scale runs backwards is reversed, unless the person said which way it runs. */
function turned(item: FoundItem, scale: ItemScale, choices: Choices): ScaledItem {
  const isChosen = (choices[`reverse/${item.id}`] ?? choices[`reverse/${item.group}`]) !== undefined;
  return { ...item, scale, reverse: item.reverse || (scale.backwards && !isChosen) };
}

/** By an instrument's word for direction and scale; a tool's dictionary knows only codes and labels, which may run backwards. */
function declaredReading(
  { from }: FoundItem,
  declared: NonNullable<FoundItem['declared']>,
  instrument: Instrument | null,
): ItemScale {
  const { min, max, labels } = declared;
  const names = labels?.en ?? labels?.['zh-TW'] ?? [];
  const pairs = names.map((label, index) => [min + index, normaliseLabel(label)] as const);
  const backwards = from !== 'instrument' && !instrument && runsBackwards(pairs) !== null;
  const reading = declaredScale(declared, instrument?.scale.missing ?? []);
  return { reading, shown: { min, max, ...(labels ? { labels } : {}) }, id: null, others: [], backwards };
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
  return {
    ...itemScale(best, inferred.against),
    others: inferred.ambiguous ? inferred.candidates.slice(1).map(({ id }) => id) : [],
  };
}

function inferAlone(item: FoundItem): ItemScale | null {
  const inferred = inferScale(answersOf(item));
  const best = inferred?.candidates[0];
  return inferred && best ? itemScale(best, inferred.against) : null;
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

/** `against`: the vocabulary whose labels fall while the numbers of the scale rise. */
function itemScale({ id, scale }: ScaleCandidate, against: string | null = null): ItemScale {
  const vocabulary = vocabularyById(against ?? id);
  const language = vocabulary?.language === 'en' ? 'en' : 'zh-TW';
  const fits = vocabulary && vocabulary.labels.length === scale.max - scale.min + 1;
  const names = fits ? (against === null ? vocabulary.labels : vocabulary.labels.toReversed()) : null;
  const shown = { min: scale.min, max: scale.max, ...(names ? { labels: { [language]: names } } : {}) };
  return { reading: scale, shown, id, others: [], backwards: against !== null };
}
