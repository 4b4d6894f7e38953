import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatCount, formatShareless, useMessages } from '../../messages';
import { type Comparison, isRefused, type Reliability } from '../../vocabulary';
import { Figure } from '../how';
import { competencyHref } from '../parts/competency-href';
import { CompetencyMark } from '../parts/competency-mark';
import { DetectableFigure, EffectFigure, GainFigure, TargetFigure } from '../parts/figures';
import { useFramework } from '../parts/framework';
import { Refused } from '../parts/refused';
import { ChangeCell } from './change-table';
import type { ColumnWords } from './column-words';
import { Dumbbell } from './dumbbell';
import { ReliableStack } from './stack';

type RowProps = {
  comparison: Comparison;
  family: Comparison[];
  scale: Reliability | undefined;
  words: ColumnWords;
  trend: ReactNode;
  /** Nothing may be claimed of it. */
  isUnclear: boolean;
};

/** One competency: everything that changed, in one line. */
export function ChangeRow({ comparison, family, scale, words, trend, isUnclear }: RowProps) {
  const tooFew = refusedThroughout(comparison);
  return (
    <tr className="change-row">
      <NameCell comparison={comparison} scale={scale} />
      <td className="cell scale">{comparison.n > 0 && <Dumbbell comparison={comparison} />}</td>
      {tooFew ? (
        <td className="cell whole" colSpan={4}>
          <Refused refusal={tooFew} />
        </td>
      ) : (
        <>
          <ChangeCell label={words.gain}>
            <GainFigure comparison={comparison} family={family} />
            {isUnclear && <DetectableFigure comparison={comparison} />}
          </ChangeCell>
          <ChangeCell label={words.effect}>
            <EffectFigure comparison={comparison} />
          </ChangeCell>
          <ChangeCell label={words.reliable} className="reliable">
            <ReliableStack comparison={comparison} />
          </ChangeCell>
          <ChangeCell label={words.target}>
            <TargetFigure comparison={comparison} showLevel={!words.sharedTarget} />
          </ChangeCell>
        </>
      )}
      {trend && (
        <ChangeCell label={words.trend} className="trend">
          {trend}
        </ChangeCell>
      )}
    </tr>
  );
}

/** Where one or nobody is matched, every figure is refused for the same reason: it is said once. */
const refusedThroughout = ({ t, n }: Comparison) => (n < 2 && isRefused(t) ? t.refusal : null);

function NameCell({ comparison, scale }: { comparison: Comparison; scale: Reliability | undefined }) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const name = nameOf(comparison.competency);
  const n = t('overview.row.n', { n: formatCount(comparison.n) });
  return (
    <th scope="row" className="cell name">
      <span className="competency-name">
        <CompetencyMark index={indexOf(comparison.competency)} />
        <Link href={competencyHref(comparison.competency)}>{name}</Link>
      </span>
      <span className="name-notes">
        <Figure method="means" subject={name} figure={n} comparison={comparison}>
          {n}
        </Figure>
        {scale && <ScaleFigure name={name} scale={scale} />}
      </span>
    </th>
  );
}

function ScaleFigure({ name, scale }: { name: string; scale: Reliability }) {
  const { t } = useMessages();
  const items = t('overview.row.items', { count: scale.items, n: scale.items });
  const alpha = isRefused(scale.alpha)
    ? t('overview.row.alphaNone')
    : t('overview.row.alpha', { alpha: formatShareless(scale.alpha) });
  return (
    <>
      {' · '}
      {items}
      {scale.items > 1 && (
        <>
          {' · '}
          <Figure method="alpha" subject={name} figure={alpha} scale={scale}>
            {alpha}
          </Figure>
        </>
      )}
    </>
  );
}
