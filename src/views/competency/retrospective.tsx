import {
  alphaOf,
  formatChange,
  formatDetectable,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  shiftSentence,
  type Translate,
  useMessages,
} from '../../messages';
import type { RetrospectivePartId } from '../../report';
import { type CompetencyFinding, isRefused, type RetrospectivePart } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';

const PARTS: RetrospectivePartId[] = ['classic', 'adjusted', 'shift'];

/** Where people also looked back: the change, and how much of it is a moved standard of judgement. */
export function RetrospectivePanel({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { retrospective } = finding;
  if (!retrospective) return null;
  const means = PARTS.map((part) => retrospective[part].change).map((change) =>
    isRefused(change) ? null : formatChange(change.mean),
  );
  const [classic, adjusted, shift] = means;
  return (
    <section className="panel chart-panel" aria-label={t('competency.retrospective.title')}>
      <h2>{t('competency.retrospective.title')}</h2>
      <p className="muted">{t('competency.retrospective.lead', { n: retrospective.n })}</p>
      <p>{shiftSentence(t, retrospective, alphaOf(finding))}</p>
      <PlainTable
        caption={t('competency.retrospective.caption')}
        head={[
          t('competency.retrospective.part'),
          t('competency.retrospective.change', { level: formatLevel(finding.confidence) }),
          t('competency.retrospective.effect'),
          t('competency.retrospective.test'),
          t('competency.retrospective.p'),
          t('competency.retrospective.pHolm'),
        ]}
        rows={PARTS.map((part) => ({
          id: part,
          head: t(`competency.retrospective.${part}`),
          cells: partCells(t, { finding, part, name }, retrospective[part]),
        }))}
      />
      {classic && adjusted && shift && (
        <p className="muted">{t('competency.retrospective.sum', { classic, adjusted, shift })}</p>
      )}
      <p className="muted">{t('competency.retrospective.caution')}</p>
    </section>
  );
}

type Asked = { finding: CompetencyFinding; part: RetrospectivePartId; name: string };

function partCells(t: Translate, { finding, part, name }: Asked, found: RetrospectivePart) {
  const { change, hedgesGav, detectable } = found;
  if (isRefused(change)) {
    return [<Refused key="refused" refusal={change.refusal} counted="triples" />, '', '', '', ''];
  }
  const isFound = change.pHolm < alphaOf(finding);
  const mean = formatChange(change.mean);
  return [
    <Figure
      key="change"
      method="retrospective"
      subject={`${name}: ${t(`competency.retrospective.${part}`)}`}
      figure={`${mean} ${formatInterval(change.ci)}`}
      {...{ comparison: finding.comparison, finding, part }}
    >
      {mean}
      <small>{formatInterval(change.ci)}</small>
      {!isFound && !isRefused(detectable) && (
        <small>{t('overview.row.detectable', formatDetectable(detectable))}</small>
      )}
    </Figure>,
    isRefused(hedgesGav) ? (
      <Refused key="effect" refusal={hedgesGav.refusal} counted="triples" />
    ) : (
      `${formatChange(hedgesGav.value)} ${formatInterval(hedgesGav.ci)}`
    ),
    `${formatNumber(change.statistic)} (${change.df})`,
    formatP(change.p),
    formatP(change.pHolm),
  ];
}
