import { useId } from 'react';
import { useMessages } from '../../../messages';
import {
  type ChoiceKey,
  DUPLICATE_RULES,
  type Matching,
  type PeopleFlow,
  WAVES_IN_TIME,
  type WavePair,
} from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { shortWaveName } from '../words';

type RulesProps = { matching: Matching; people: PeopleFlow; pair: WavePair };

/** The rules by which people are put together, each only where it makes a difference. */
export function MatchingRules({ matching, people, pair }: RulesProps) {
  const { t } = useMessages();
  const { within, duplicates, several, recurring } = matching;
  const pairs = wavePairs(people, pair).map(({ before, after }) => ({
    value: `${before}/${after}`,
    text: t('data.rules.pair', { before: shortWaveName(t, before), after: shortWaveName(t, after) }),
  }));
  return (
    <div className="guesses rules">
      {pairs.length > 1 && (
        <Rule
          choiceKey="wavePair"
          label={t('data.rules.wavePair')}
          value={`${pair.before}/${pair.after}`}
          options={pairs}
          why={t('data.rules.wavePairWhy')}
        />
      )}
      {(several > 0 || duplicates !== 'latest') && (
        <Rule
          choiceKey="duplicates"
          label={t('data.rules.duplicates')}
          value={duplicates}
          options={DUPLICATE_RULES.map((rule) => ({ value: rule, text: t(`data.rules.duplicate.${rule}`) }))}
          why={t('data.rules.duplicatesWhy', { count: several })}
        />
      )}
      {(recurring.ids > 0 || within === 'semester') && (
        <Rule
          choiceKey="matchWithin"
          label={t('data.rules.within')}
          value={within}
          options={(['everything', 'semester'] as const).map((value) => ({
            value,
            text: t(`data.rules.matchWithin.${value}`),
          }))}
          why={t('data.rules.withinWhy', { count: recurring.ids })}
        />
      )}
    </div>
  );
}

/** Pairs of waves that somebody answered, the one in force always among them. */
export function wavePairs(people: PeopleFlow, inForce: WavePair): WavePair[] {
  const there = WAVES_IN_TIME.filter((wave) => people[wave] > 0 || wave === inForce.before || wave === inForce.after);
  return there.flatMap((before, at) => there.slice(at + 1).map((after) => ({ before, after })));
}

type RuleProps = {
  choiceKey: ChoiceKey;
  label: string;
  value: string;
  options: { value: string; text: string }[];
  why: string;
};

function Rule({ choiceKey, label, value, options, why }: RuleProps) {
  const { choices, choose } = useChoose();
  const id = useId();
  return (
    <div className="guess">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        aria-label={label}
        aria-describedby={`${id}-why`}
        value={choices[choiceKey] ?? value}
        onChange={(event) => choose(choiceKey, event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <small id={`${id}-why`}>{why}</small>
    </div>
  );
}
