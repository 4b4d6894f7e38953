import type { ReactNode } from 'react';
import {
  type CompetencyVerdict,
  competencyVerdict,
  formatLevel,
  formatNumber,
  meanOf,
  useMessages,
} from '../../messages';
import { type Comparison, type CompetencyFinding, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { ReliableStack } from '../overview';
import { DetectableFigure, EffectFigure, GainFigure, TargetFigure } from '../parts/figures';
import { useFramework } from '../parts/framework';
import { Refused } from '../parts/refused';
import { useProject } from '../session';

type Props = { finding: CompetencyFinding; family: Comparison[] };

/** One line of figures: each opens how it came about. */
export function KeyFigures({ finding, family }: Props) {
  const { t } = useMessages();
  const { comparison } = finding;
  const { gain, target } = comparison;
  const level = formatLevel(isRefused(gain) ? finding.confidence : gain.confidence);
  return (
    <section className="panel key-figures" aria-label={t('competency.figure.label')}>
      <Cell label={t('competency.verdict.label')} className="verdict">
        <VerdictFigure finding={finding} family={family} />
      </Cell>
      <Cell label={t('competency.figure.means')}>
        <MeansFigure finding={finding} />
      </Cell>
      <Cell label={t('competency.figure.gain', { level })}>
        <GainFigure comparison={comparison} family={family} />
      </Cell>
      <Cell label={<EffectLabel />}>
        <EffectFigure comparison={comparison} />
      </Cell>
      <Cell label={t('competency.figure.reliable')} className="reliable">
        <ReliableStack comparison={comparison} />
      </Cell>
      <Cell
        label={
          isRefused(target)
            ? t('competency.figure.target')
            : t('competency.figure.targetLevel', { target: target.level })
        }
      >
        <TargetFigure comparison={comparison} showLevel={false} />
      </Cell>
    </section>
  );
}

function Cell({ label, className, children }: { label: ReactNode; className?: string; children: ReactNode }) {
  return (
    <div className={className ? `key-figure ${className}` : 'key-figure'}>
      <span className="key-label">{label}</span>
      {children}
    </div>
  );
}

function EffectLabel() {
  const { t } = useMessages();
  return (
    <>
      {t('competency.figure.effect')} g<sub>av</sub>
    </>
  );
}

/** Where nothing was found, the smallest change that would have been. */
const NOT_FOUND: CompetencyVerdict[] = ['none', 'unclear'];

function VerdictFigure({ finding, family }: Props) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const { comparison } = finding;
  const verdict = competencyVerdict(finding, adjustment);
  if (isRefused(finding.verdict)) return <Refused refusal={finding.verdict.refusal} />;
  const word = t(`competency.verdict.${verdict}`);
  const subject = `${nameOf(finding.competency)}: ${t('competency.verdict.label')}`;
  const bound = t('competency.verdict.bound', { bound: formatNumber(finding.verdict.bound) });
  return (
    <>
      <Figure method="verdict" subject={subject} figure={word} {...{ comparison, family, finding }}>
        <b className="value">{word}</b>
        <small>{bound}</small>
      </Figure>
      {NOT_FOUND.includes(verdict) && <DetectableFigure comparison={comparison} />}
    </>
  );
}

function MeansFigure({ finding: { comparison } }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const before = meanOf(comparison.pre);
  const after = meanOf(comparison.post);
  if (before === null || after === null) {
    return isRefused(comparison.pre) ? <Refused refusal={comparison.pre.refusal} /> : null;
  }
  const text = `${formatNumber(before)} → ${formatNumber(after)}`;
  return (
    <Figure method="means" subject={nameOf(comparison.competency)} figure={text} comparison={comparison}>
      <span className="value">
        {formatNumber(before)} → <b>{formatNumber(after)}</b>
      </span>
      <small>{t('competency.figure.n', { n: comparison.n })}</small>
    </Figure>
  );
}
