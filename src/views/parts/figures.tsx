import {
  formatChange,
  formatDetectable,
  formatInterval,
  formatNumber,
  formatPercent,
  useMessages,
} from '../../messages';
import { type Comparison, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { useEffectWord } from './effect-word';
import { useFramework } from './framework';
import { Refused } from './refused';

/** Mean change and its interval. */
export function GainFigure({ comparison, family }: { comparison: Comparison; family: Comparison[] }) {
  const { nameOf } = useFramework();
  const { gain, competency } = comparison;
  if (!('mean' in gain)) return <Refused refusal={gain.refusal} />;
  const change = formatChange(gain.mean);
  const interval = gain.ci ? formatInterval(gain.ci) : '';
  return (
    <>
      <Figure
        method="pairedT"
        subject={nameOf(competency)}
        figure={`${change} ${interval}`.trim()}
        comparison={comparison}
        family={family}
      >
        <b className="value">{change}</b>
        {interval && <small>{interval}</small>}
      </Figure>
      {gain.refusal && <Refused refusal={gain.refusal} />}
    </>
  );
}

/** Where no change may be claimed: the smallest true change that would have been found. */
export function DetectableFigure({ comparison }: { comparison: Comparison }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { detectable } = comparison;
  if (!detectable || isRefused(detectable)) return null;
  const text = t('overview.row.detectablePoints', formatDetectable(detectable));
  return (
    <Figure method="detectable" subject={nameOf(comparison.competency)} figure={text} comparison={comparison}>
      <small className="value detectable">{text}</small>
    </Figure>
  );
}

/** Effect size with the word that the chosen rule gives it. */
export function EffectFigure({ comparison }: { comparison: Comparison }) {
  const { nameOf } = useFramework();
  const { t } = useMessages();
  const effectWord = useEffectWord();
  const { hedgesGav } = comparison.effects;
  if (isRefused(hedgesGav)) return <Refused refusal={hedgesGav.refusal} />;
  const value = formatChange(hedgesGav.value);
  const word = effectWord(hedgesGav.value);
  const interval = hedgesGav.ci ? ` ${formatInterval(hedgesGav.ci)}` : '';
  return (
    <Figure
      method="gav"
      subject={`${nameOf(comparison.competency)}: ${t('overview.column.effect')}`}
      figure={`${value}${interval}`}
      comparison={comparison}
    >
      <span className="value">{value}</span>
      {word && <small>{word}</small>}
    </Figure>
  );
}

/** The share at or above the target, before and after. */
export function TargetFigure({ comparison, showLevel }: { comparison: Comparison; showLevel: boolean }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { target } = comparison;
  if (isRefused(target)) return <Refused refusal={target.refusal} />;
  const before = formatNumber(target.pre * 100, 0);
  const after = formatPercent(target.post);
  const level = t('overview.column.targetLevel', { target: target.level });
  return (
    <Figure
      method="target"
      subject={`${nameOf(comparison.competency)}: ${level}`}
      figure={`${before} → ${after}`}
      comparison={comparison}
    >
      <span className="value">
        {before} → <b>{after}</b>
      </span>
      {showLevel && <small>≥ {target.level}</small>}
    </Figure>
  );
}
