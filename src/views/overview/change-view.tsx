import { reachOf } from '../../charts';
import { alphaOf, formatLevel, useMessages, verdictOf } from '../../messages';
import {
  type ChangeFinding,
  type Comparison,
  EFFECT_RULES,
  isRefused,
  type ReliabilityFinding,
} from '../../vocabulary';
import { useComparedPair, useProject } from '../session';
import { SettingsInForce } from '../settings';
import { ChangeRow } from './change-row';
import { ChangeHead } from './change-table';
import { columnWords } from './column-words';
import { Trend } from './trend';

type ChangeViewProps = {
  finding: ChangeFinding;
  ordered: Comparison[];
  reliability: ReliabilityFinding | undefined;
  /** The same by semester; absent where there is one semester or none. */
  trend: ChangeFinding | undefined;
};

/** Every competency in one line, all on one axis. */
export function ChangeView({ finding, ordered, reliability, trend }: ChangeViewProps) {
  const { t } = useMessages();
  const { before } = useComparedPair();
  const { adjustment } = useProject().settings;
  const words = columnWords(t, finding);
  const reach = trend ? reachOf(trend.comparisons) : 0;
  const scaleOf = ({ competency }: Comparison) =>
    reliability?.scales.find((scale) => scale.competency === competency && scale.wave === before);
  const trendOf = ({ competency }: Comparison) =>
    trend?.by && (
      <Trend
        competency={competency}
        comparisons={trend.comparisons.filter((row) => row.competency === competency)}
        by={trend.by}
        reach={reach}
      />
    );
  return (
    <div className="panel">
      <table className={trend ? 'change' : 'change without-trend'}>
        <ChangeHead
          first={words.competency}
          scale={words.dumbbell}
          gain={words.gain}
          effect={words.effect}
          moved={words.reliable}
          target={words.target}
          {...(trend ? { trend: words.trend } : {})}
        />
        <tbody>
          {ordered.map((comparison) => (
            <ChangeRow
              key={comparison.competency}
              comparison={comparison}
              family={finding.comparisons}
              scale={scaleOf(comparison)}
              words={words}
              trend={trendOf(comparison)}
              isUnclear={verdictOf(comparison, alphaOf(finding), adjustment) === 'unclear'}
            />
          ))}
        </tbody>
      </table>
      <Legend finding={finding} />
    </div>
  );
}

function Legend({ finding }: { finding: ChangeFinding }) {
  const { t } = useMessages();
  const { settings, effectRule } = useProject();
  const { source } = EFFECT_RULES[effectRule];
  const name = t(`overview.correctionName.${settings.adjustment}`);
  const count = finding.comparisons.filter((row) => !isRefused(row.t)).length;
  return (
    <div className="legend">
      <span>{t('overview.legend.marks', { level: formatLevel(finding.confidence) })}</span>
      {count > 0 && <span>{t('overview.legend.family', { count, n: count, name })}</span>}
      {source && <span>{t('overview.legend.band', { source })}</span>}
      <span>{t('overview.legend.ask')}</span>
      <SettingsInForce />
    </div>
  );
}
