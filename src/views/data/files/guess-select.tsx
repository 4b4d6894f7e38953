import { type ReactNode, useId } from 'react';
import { useMessages } from '../../../messages';
import type { ChoiceKey } from '../../../vocabulary';
import { useChoose } from '../use-choose';

export type GuessOption = { value: string; text: string };
type GuessFieldProps = { choiceKey: ChoiceKey; label: string; name: string; file: string; from?: string };

/** A guess with a select beside it: another option is a choice, and a choice can be left to the program again. */
export function GuessSelect(props: GuessFieldProps & { guess: string | null; options: GuessOption[] }) {
  const { t } = useMessages();
  const { choices, choose } = useChoose();
  const value = choices[props.choiceKey] ?? props.guess ?? '';
  const known = props.options.some((option) => option.value === value);
  return (
    <GuessField {...props}>
      {(id) => (
        <select
          id={id}
          aria-label={props.name}
          value={value}
          onChange={(event) => choose(props.choiceKey, event.target.value)}
        >
          {value === '' && <option value="">{t('data.files.pick')}</option>}
          {value !== '' && !known && <option value={value}>{value}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </GuessField>
  );
}

/** The frame of a guess: its label, where it comes from, and the way back once it was chosen. */
export function GuessField(props: GuessFieldProps & { children(id: string): ReactNode }) {
  const { t } = useMessages();
  const { choices, unchoose } = useChoose();
  const id = useId();
  const chosen = choices[props.choiceKey] !== undefined;
  return (
    <div className="guess">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      <small>
        {chosen ? (
          <button
            type="button"
            className="link"
            aria-label={t('data.files.backOf', { field: props.label, file: props.file })}
            title={t('data.files.back')}
            onClick={() => unchoose(props.choiceKey)}
          >
            {t('data.files.chosen')} ↺
          </button>
        ) : (
          (props.from ?? '')
        )}
      </small>
    </div>
  );
}
