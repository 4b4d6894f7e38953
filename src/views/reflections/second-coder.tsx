import { useId, useState } from 'react';
import {
  formatCount,
  formatInterval,
  formatLevel,
  formatPercent,
  formatShareless,
  refusalText,
  type Translate,
  useMessages,
} from '../../messages';
import { type CodeAgreement, codingFile, isRefused, type Refusal } from '../../vocabulary';
import { download, timeStamp } from '../export/download';
import { Figure } from '../how';
import { PlainTable } from '../parts/plain-table';
import { useFinding, useProject, useSession } from '../session';
import { NoAnswer } from './no-answer';
import { TextList } from './text-list';
import { useReflectionWork } from './use-work';

/** One's own codings as a file, and another coder's beside them. */
export function SecondCoder() {
  const { t } = useMessages();
  const session = useSession();
  const { work, change } = useReflectionWork();
  const field = useId();
  const { coding, second } = work;
  const save = () => download(`coding-${timeStamp(new Date())}.json`, 'application/json', codingFile(coding));
  return (
    <section className="second-coder" aria-label={t('reflections.coders.title')}>
      <h3>{t('reflections.coders.title')}</h3>
      <p className="muted">{t('reflections.coders.lead')}</p>
      <div className="text-actions start">
        <label htmlFor={`${field}-name`}>{t('reflections.coders.coder')}</label>
        <input
          id={`${field}-name`}
          className="field"
          defaultValue={coding.coder}
          onBlur={(event) => {
            const coder = event.currentTarget.value.trim();
            if (coder !== coding.coder) change({ coding: { ...coding, coder } });
          }}
        />
        <button type="button" className="button" disabled={coding.codes.length === 0} onClick={save}>
          {t('reflections.coders.save')}
        </button>
        <label className="button file-button">
          {t('reflections.coders.open')}
          <input
            type="file"
            className="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => {
              void session.addFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {second && (
        <>
          <p>
            {t('reflections.coders.from', {
              name: second.file.coder || t('reflections.coders.unnamed'),
              file: second.name,
            })}
          </p>
          <div className="text-actions start">
            {coding.codes.length === 0 && (
              <button
                type="button"
                className="button"
                onClick={() => change({ coding: { ...coding, codes: second.file.codes }, second: null })}
              >
                {t('reflections.coders.take')}
              </button>
            )}
            <button type="button" className="button quiet" onClick={() => change({ second: null })}>
              {t('reflections.coders.remove')}
            </button>
          </div>
          <Agreement />
        </>
      )}
    </section>
  );
}

function refused(t: Translate, refusal: Refusal): string {
  const { code, needed, counted } = refusal;
  if (code === 'too-few') return t('reflections.coders.tooFew', { needed, counted });
  return code === 'no-variation' ? t('reflections.coders.same') : refusalText(t, refusal);
}

function Agreement() {
  const { t } = useMessages();
  const { filters, settings } = useProject();
  const { coding, second } = useReflectionWork().work;
  const [open, setOpen] = useState<CodeAgreement | null>(null);
  const { format: _format, ...theirs } = second?.file ?? {
    format: '',
    coder: '',
    codes: [],
    assignments: [],
    done: [],
  };
  const { data, error, refetch } = useFinding({ kind: 'coders', filters, first: coding, second: theirs, settings });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (!data) return <div className="skeleton" style={{ height: 96 }} />;
  const listed = (names: string[]) => names.join(t('reflections.coders.separator')) || t('reflections.coders.nobody');
  return (
    <>
      <p>{t('reflections.coders.both', { count: data.texts, n: formatCount(data.texts) })}</p>
      {data.codes.length === 0 ? (
        <p>{t('reflections.coders.noCommon')}</p>
      ) : (
        <PlainTable
          caption={t('reflections.coders.caption', { level: formatLevel(data.confidence) })}
          head={(['code', 'given', 'agreement', 'kappa'] as const).map((column) => t(`reflections.coders.${column}`))}
          rows={data.codes.map((row) => ({
            id: row.code,
            head: row.name,
            cells: [
              [row.both, row.onlyFirst, row.onlySecond, row.neither].map(formatCount).join(' / '),
              isRefused(row.agreement) ? refused(t, row.agreement.refusal) : formatPercent(row.agreement),
              <KappaCell key="kappa" row={row} onRead={setOpen} />,
            ],
          }))}
        />
      )}
      {data.onlyFirst.length + data.onlySecond.length > 0 && (
        <p className="muted">
          {t('reflections.coders.only', { first: listed(data.onlyFirst), second: listed(data.onlySecond) })}
        </p>
      )}
      <p className="muted">{t('reflections.coders.method')}</p>
      {open && (
        <TextList
          key={open.code}
          select={{ only: open.disagreements.map(({ text }) => text) }}
          title={t('reflections.coders.disagreementsOf', { code: open.name })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const kappaText = ({ value, ci }: { value: number; ci?: [number, number] }) =>
  [formatShareless(value), ...(ci ? [formatInterval(ci)] : [])].join(' ');

function KappaCell({ row, onRead }: { row: CodeAgreement; onRead(row: CodeAgreement): void }) {
  const { t } = useMessages();
  const { kappa, disagreements } = row;
  const { length } = disagreements;
  return (
    <>
      {isRefused(kappa) ? (
        <span className="refusal">{refused(t, kappa.refusal)}</span>
      ) : (
        <span>
          <Figure method="codingKappa" coding={row} figure={kappaText(kappa)} subject={row.name}>
            {kappaText(kappa)}
          </Figure>{' '}
          {!kappa.ci && <small>{t('reflections.coders.noInterval')}</small>}
        </span>
      )}
      {length > 0 && (
        <button type="button" className="link" onClick={() => onRead(row)}>
          {t('reflections.coders.disagreements', { count: length, n: formatCount(length) })}
        </button>
      )}
    </>
  );
}
