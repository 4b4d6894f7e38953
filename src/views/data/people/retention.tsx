import { useId, useState } from 'react';
import { formatCount, formatLevel, formatPercent, retentionSentences, useMessages } from '../../../messages';
import { isRefused, type RetentionFinding, type Understanding } from '../../../vocabulary';
import { Figure } from '../../how';
import { useFinding, useProject } from '../../session';
import { groupingName } from '../grouping-name';
import './retention.css';

/** Whether some groups lost more people than others on the way. */
export function Retention({ groupings }: { groupings: Understanding['groupings'] }) {
  const { t, language } = useMessages();
  const { settings, grouping } = useProject();
  const field = useId();
  const offered = groupings.filter(({ values }) => values.length > 1);
  const [chosen, choose] = useState<string | null>(null);
  const by = (offered.find(({ id }) => id === chosen) ?? offered.find(({ id }) => id === grouping) ?? offered[0])?.id;
  const answer = useFinding({ kind: 'retention', filters: {}, by: by ?? '', settings });
  if (by === undefined) return null;
  const finding = answer.data?.by === by ? answer.data : undefined;
  return (
    <div className="retention" aria-busy={answer.isFetching}>
      <h2>{t('retention.title')}</h2>
      {offered.length > 1 && (
        <div className="guess">
          <label htmlFor={field}>{t('retention.by')}</label>
          <select id={field} value={by} onChange={(event) => choose(event.target.value)}>
            {offered.map(({ id }) => (
              <option key={id} value={id}>
                {groupingName(t, id)}
              </option>
            ))}
          </select>
        </div>
      )}
      {finding ? (
        <>
          <p>{retentionSentences(t, finding).join(language === 'en' ? ' ' : '')}</p>
          <RetentionTable finding={finding} />
        </>
      ) : (
        <p className="hint">{t(answer.isError ? 'retention.failed' : 'retention.loading')}</p>
      )}
    </div>
  );
}

function RetentionTable({ finding }: { finding: RetentionFinding }) {
  const { t } = useMessages();
  return (
    <table>
      <caption className="visually-hidden">
        {t('retention.caption', { level: formatLevel(finding.confidence) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('retention.group')}</th>
          {(['first', 'both', 'share'] as const).map((column) => (
            <th key={column} scope="col" className="num">
              {t(`retention.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {finding.groups.map(({ cohort, first, both, retention }) => (
          <tr key={cohort}>
            <th scope="row">{cohort}</th>
            <td className="num">{formatCount(first)}</td>
            <td className="num">{formatCount(both)}</td>
            <td className="num">
              {isRefused(retention) ? (
                '–'
              ) : (
                <Figure
                  method="retention"
                  subject={`${cohort}: ${t('retention.share')}`}
                  figure={formatPercent(retention.share)}
                  retention={finding}
                >
                  {formatPercent(retention.share)}
                  <small>{`[${formatPercent(retention.ci[0])}, ${formatPercent(retention.ci[1])}]`}</small>
                </Figure>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
