import { useId, useState } from 'react';
import { useMessages } from '../../../messages';
import { listOf, paragraph } from '../words';
import type { DecisionForm, DecisionOption } from './decision-form';

/** One question. Answers are buttons, so that nothing is chosen by only moving through them. */
export function DecisionQuestion({ form, onAnswer }: { form: DecisionForm; onAnswer(value: string): void }) {
  const { t, language } = useMessages();
  const id = useId();
  const saw = form.saw.length > 0 ? t('data.decisions.saw', { list: listOf(language, form.saw) }) : null;
  return (
    <li>
      <fieldset aria-describedby={`${id}-why`}>
        <legend>{form.ask}</legend>
        <p className="hint" id={`${id}-why`}>
          {paragraph(language, [form.why, saw])}
        </p>
        <div className="options">
          {form.buttons.map((option) => (
            <OptionButton key={option.value} option={option} onAnswer={onAnswer} />
          ))}
          {form.list.length > 0 && <OtherAnswers options={form.list} ask={form.ask} onAnswer={onAnswer} />}
        </div>
      </fieldset>
    </li>
  );
}

function OptionButton({ option, onAnswer }: { option: DecisionOption; onAnswer(value: string): void }) {
  const { t } = useMessages();
  const { value, label, preview, proposed } = option;
  return (
    <button type="button" className={proposed ? 'option proposed' : 'option'} onClick={() => onAnswer(value)}>
      <span>
        {label}
        {proposed && <small>{t('data.decisions.proposed')}</small>}
      </span>
      {preview && <samp>{preview}</samp>}
    </button>
  );
}

function OtherAnswers(props: { options: DecisionOption[]; ask: string; onAnswer(value: string): void }) {
  const { t } = useMessages();
  const [value, setValue] = useState('');
  return (
    <span className="other">
      <select
        aria-label={`${t('data.decisions.other')}: ${props.ask}`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      >
        <option value="">{t('data.decisions.other')}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.preview ? `${option.label} – ${option.preview}` : option.label}
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={value === ''} onClick={() => props.onAnswer(value)}>
        {t('data.decisions.use')}
      </button>
    </span>
  );
}
