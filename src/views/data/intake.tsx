import { type ChangeEvent, useState } from 'react';
import { Link } from 'wouter';
import { useMessages } from '../../messages';
import { dataState, useLoadSample, useSessionState } from '../session';
import { UndoClear } from './start-over';
import './intake.css';
import { WorkProgress } from './work-progress';

/** The way in, and from there the way on. The input stays the same element in every state, so that files can always be given to it. */
export function Intake({ onFiles }: { onFiles(files: File[]): void }) {
  const { t } = useMessages();
  const state = useSessionState();
  const empty = state.understanding === null;
  const ready = dataState(state) === 'ready';
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file chosen again must be a change again.
    event.target.value = '';
    onFiles(files);
  };
  return (
    <div className={empty ? 'intake is-empty' : 'intake'}>
      {empty && <p className="invitation">{t('data.intake.drop')}</p>}
      {empty && <p className="what">{t('data.intake.what')}</p>}
      {empty && <p className="what">{t('data.intake.also')}</p>}
      <div className="ways">
        {ready && (
          <Link className="button primary" href="/overview">
            {t('data.standing.see')}
          </Link>
        )}
        <label className={empty ? 'button primary' : 'button'}>
          <input className="visually-hidden" type="file" multiple onChange={taken} />
          {t('data.intake.choose')}
        </label>
        {empty ? <Sample /> : <span className="hint">{t('data.intake.add')}</span>}
      </div>
      {empty && <UndoClear />}
      <WorkProgress />
      {empty && <p className="privacy">{t('data.intake.privacy')}</p>}
    </div>
  );
}

function Sample() {
  const { t } = useMessages();
  const load = useLoadSample();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const press = () => {
    if (state === 'loading') return;
    setState('loading');
    load().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button" aria-disabled={state === 'loading'} onClick={press}>
        {t('data.intake.sample')}
      </button>
      {state === 'failed' && <span role="alert">{t('data.intake.sampleFailed')}</span>}
    </>
  );
}
