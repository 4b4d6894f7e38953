import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../../../messages';
import { chosenCheck, keyCharacters, SHORTEST_KEY } from '../../../vocabulary';
import { useSession } from '../../session';
import { useChoose } from '../use-choose';
import type { DecisionForm } from './decision-form';
import { newKey } from './new-key';
import { SaveKey } from './save-key';

/** Ids that are personal: a key for their pseudonyms, which is new or the one of last time, or to do without them. */
export function PseudonymQuestion({ form, onDone }: { form: DecisionForm; onDone(): void }) {
  const { t } = useMessages();
  const session = useSession();
  const { choices, choose, unchoose } = useChoose();
  const expected = chosenCheck(choices.personIds) !== null;
  const [key, setKey] = useState(() => (expected ? '' : newKey()));
  const [fault, setFault] = useState<'tooShort' | 'wrong' | null>(null);
  const id = useId();
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (keyCharacters(key).length < SHORTEST_KEY) return setFault('tooShort');
    session.giveKey(key).then((held) => (held ? onDone() : setFault('wrong')), session.reportFailure);
  };
  const leaveOut = () => {
    choose('personIds', 'leaveOut');
    onDone();
  };
  return (
    <li>
      <form onSubmit={give}>
        <fieldset aria-describedby={`${id}-why`}>
          <legend>{expected ? t('data.key.askAgain') : form.ask}</legend>
          <p className="hint" id={`${id}-why`}>
            {expected ? t('data.key.whyAgain') : form.why}
          </p>
          <p className="key">
            <label htmlFor={`${id}-key`}>{t('data.key.label')}</label>
            <input
              id={`${id}-key`}
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={key}
              aria-invalid={fault !== null}
              aria-describedby={fault ? `${id}-fault` : undefined}
              onChange={(event) => {
                setKey(event.target.value);
                setFault(null);
              }}
            />
            {!expected && <SaveKey value={key} />}
          </p>
          {fault && (
            <p className="fault" id={`${id}-fault`} role="alert">
              {t(`data.key.${fault}`, { count: SHORTEST_KEY })}
            </p>
          )}
          <div className="options">
            <button type="submit" className="option proposed">
              {t(expected ? 'data.key.go' : 'data.key.use')}
              {!expected && <small>{t('data.decisions.proposed')}</small>}
            </button>
            {expected && (
              <button type="button" className="option" onClick={() => unchoose('personIds')}>
                {t('data.key.another')}
              </button>
            )}
            <button type="button" className="option" onClick={leaveOut}>
              {t('data.key.leaveOut')}
            </button>
          </div>
        </fieldset>
      </form>
    </li>
  );
}
