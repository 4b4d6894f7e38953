import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { useSessionState } from '../../session';
import { SaveKey } from '../decisions/save-key';
import { useChoose } from '../use-choose';

/** What became of personal ids, with the key to save and the way back. */
export function PersonNames({ names }: { names: Understanding['personNames'] }) {
  const { t } = useMessages();
  const { choices, unchoose } = useChoose();
  const { key } = useSessionState();
  const leftOut = choices.personIds === 'leaveOut';
  if (names !== 'pseudonyms' && !leftOut) return null;
  return (
    <section className="panel person-names" aria-labelledby="person-names">
      <h2 id="person-names">{t(leftOut ? 'data.key.leftOut' : 'data.key.inUse')}</h2>
      <p>{t(leftOut ? 'data.key.leftOutWhy' : 'data.key.inUseWhy')}</p>
      <div className="ways">
        {!leftOut && key !== null && <SaveKey value={key} />}
        <button type="button" className="button" onClick={() => unchoose('personIds')}>
          {t('data.key.decideAgain')}
        </button>
      </div>
    </section>
  );
}
