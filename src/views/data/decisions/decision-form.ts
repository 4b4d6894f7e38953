import type { Translate } from '../../../messages';
import {
  type ChoiceKey,
  type Decision,
  type Language,
  localText,
  type Understanding,
  WAVES,
} from '../../../vocabulary';
import { valueWords } from '../value-words';
import { encodingName, listOf, quotedFile, waveName } from '../words';

const MOST_BUTTONS = 6;

export type DecisionOption = { value: string; label: string; preview: string | null; proposed: boolean };
export type DecisionForm = {
  key: ChoiceKey;
  ask: string;
  why: string;
  /** What the program saw, in words. */
  saw: string[];
  /** Those offered as buttons, the proposal first, and those in a list behind them. */
  buttons: DecisionOption[];
  list: DecisionOption[];
};

/** Decisions without those just answered, which stand in the understanding until the files are understood anew. */
export function openDecisions(decisions: Decision[], answered: ReadonlySet<string>): Decision[] {
  return decisions.filter(({ key }) => !answered.has(key));
}

function optionLabel(
  t: Translate,
  language: Language,
  decision: Decision,
  value: string,
  understanding: Understanding,
) {
  switch (decision.kind) {
    case 'event':
    case 'wave': {
      if (value === 'none') return t('data.decisions.noWave');
      const wave = [...WAVES, 'column' as const, 'wide' as const].find((known) => known === value);
      return wave ? waveName(t, wave) : value;
    }
    case 'competency': {
      if (value === 'none') return t('data.items.leftOut');
      const competency = understanding.framework.competencies.find(({ id }) => id === value);
      return localText(competency?.name, language, value);
    }
    case 'person': {
      const candidates = understanding.sources.flatMap((card) =>
        decision.key === `person/${card.sha256}` ? card.personCandidates : [],
      );
      return candidates.find(({ index }) => String(index) === value)?.column ?? value;
    }
    case 'labels':
      if (value === 'unscorable') return t('data.rubric.map.unscorable');
      return value === 'missing' ? t('data.decisions.missing') : value;
    case 'scale':
      return value.replace('..', '–');
    case 'dates':
      return value === 'monthFirst' || value === 'dayFirst' ? t(`data.decisions.dates.${value}`) : value;
    case 'pseudonym':
      return t(value === 'leaveOut' ? 'data.key.leaveOut' : 'data.key.use');
    case 'encoding':
      return encodingName(t, value);
  }
}

/** A decision as a person reads it: the question, what was seen, and the answers with the proposal in front. */
export function decisionForm(
  t: Translate,
  language: Language,
  decision: Decision,
  understanding: Understanding,
): DecisionForm {
  const { key, kind, proposal, options, values = {} } = decision;
  const known = options.some(({ value }) => value === proposal) ? options : [{ value: proposal }, ...options];
  const all = known
    .map(
      ({ value, text, preview }: Decision['options'][number]): DecisionOption => ({
        value,
        label: text ? localText(text, language, value) : optionLabel(t, language, decision, value, understanding),
        preview: preview && preview.length > 0 ? listOf(language, preview) : null,
        proposed: value === proposal,
      }),
    )
    .sort((one, other) => Number(other.proposed) - Number(one.proposed));
  const buttons = all.length > MOST_BUTTONS ? all.slice(0, 1) : all;
  return {
    key,
    ask: t(`data.decisions.kinds.${kind}.ask`, { file: quotedFile(t, decision.file), subject: decision.subject ?? '' }),
    why: t(`data.decisions.kinds.${kind}.why`),
    saw: valueWords(t, values),
    buttons,
    list: all.slice(buttons.length),
  };
}
