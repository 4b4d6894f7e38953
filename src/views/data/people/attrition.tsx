import { useMessages } from '../../../messages';
import { type AttritionFinding, BASELINE_DIFFERENCE, type Framework } from '../../../vocabulary';
import { CompetencyMark } from '../../parts/competency-mark';
import { useFinding, useProject } from '../../session';
import { paragraph } from '../words';
import { attritionRow, attritionSentence, competencyName, retentionWords } from './attrition-words';

/** Whether those who left after the first wave differed at the start from those who stayed. */
export function Attrition({ framework }: { framework: Framework }) {
  const { t, language } = useMessages();
  const { settings } = useProject();
  const answer = useFinding({ kind: 'attrition', filters: {}, settings });
  return (
    <div className="attrition" aria-busy={answer.isFetching}>
      <h2>{t('data.attrition.title')}</h2>
      {answer.data ? (
        <>
          <p>
            {paragraph(language, [
              attritionSentence(t, language, answer.data, framework),
              retentionWords(t, answer.data),
            ])}
          </p>
          {answer.data.people.preOnly > 0 && <Baseline finding={answer.data} framework={framework} />}
        </>
      ) : (
        <p className="hint">{t(answer.isError ? 'data.attrition.failed' : 'data.attrition.loading')}</p>
      )}
    </div>
  );
}

function Baseline({ finding, framework }: { finding: AttritionFinding; framework: Framework }) {
  const { t, language } = useMessages();
  return (
    <>
      <table>
        <caption className="visually-hidden">{t('data.attrition.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('data.attrition.competency')}</th>
            <th scope="col" className="num">
              {t('data.attrition.stayed')}
            </th>
            <th scope="col" className="num">
              {t('data.attrition.left')}
            </th>
            <th scope="col" className="num">
              {t('data.attrition.difference')}
            </th>
            <th scope="col" className="num">
              {t('data.attrition.effect')}
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.baseline.map(attritionRow).map((row) => (
            <tr key={row.competency}>
              <th scope="row">
                <CompetencyMark index={framework.competencies.findIndex(({ id }) => id === row.competency)} />
                {competencyName(framework, language, row.competency)}
              </th>
              <Side {...row.stayed} />
              <Side {...row.left} />
              <td className="num">
                {row.difference ?? t('data.attrition.tooFew')}
                <small>{row.interval}</small>
              </td>
              <td className="num">{row.notable ? <b>{row.effect}</b> : (row.effect ?? '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('data.attrition.rule', { limit: BASELINE_DIFFERENCE.value, source: BASELINE_DIFFERENCE.source })}
      </p>
    </>
  );
}

function Side({ mean, n }: { mean: string; n: number }) {
  return (
    <td className="num">
      {mean}
      <small>n = {n}</small>
    </td>
  );
}
