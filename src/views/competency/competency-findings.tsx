import { distributionSummary, useMessages } from '../../messages';
import type { Comparison, CompetencyFinding } from '../../vocabulary';
import { useLook } from '../parts/look';
import { SettingsButton, SettingsInForce } from '../settings';
import { Answer } from './answer';
import { Attained } from './attained';
import { Checks } from './checks';
import { CompetencyNotes } from './competency-notes';
import { Distribution } from './distribution';
import { EffectSizes } from './effect-sizes';
import { Ends } from './ends';
import { ItemTable } from './item-table';
import { Items } from './items';
import { KeyFigures } from './key-figures';
import { LevelFlow } from './level-flow';
import { Missing } from './missing';
import { NormalisedGain } from './normalised-gain';
import { PairedPicture } from './paired-picture';
import { RetrospectivePanel } from './retrospective';
import { ScaleReliabilityPanel } from './scale-reliability';
import { Sturdier } from './sturdier';

type Props = { finding: CompetencyFinding; family: Comparison[] };

/** Answer, figures, pictures, notes, items, scale, checks: in the order in which one asks. */
export function CompetencyFindings({ finding, family }: Props) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const hasPeople = finding.comparison.n > 0;
  const isUntold = Number.isNaN(finding.comparison.n) || (hasPeople && finding.pairs.length === 0);
  return (
    <>
      <Answer finding={finding} family={family} />
      <KeyFigures finding={finding} family={family} />
      <div className="settings-line">
        <span className="muted">{t('settings.inForce.label')}</span>
        <SettingsInForce competency={finding.competency} />
        <SettingsButton look="words" />
      </div>
      <div className="pictures">
        {hasPeople && !isUntold && (
          <div className="column">
            <Distribution finding={finding} label={distributionSummary(t, finding, name)} />
            <LevelFlow finding={finding} />
          </div>
        )}
        <div className="column">
          {isUntold && <p className="panel">{t('shell.view.noScores')}</p>}
          {hasPeople && !isUntold && <PairedPicture finding={finding} />}
          <CompetencyNotes finding={finding} />
        </div>
      </div>
      <RetrospectivePanel finding={finding} />
      {!isUntold && <Items finding={{ ...finding, items: finding.items.filter(({ up }) => !Number.isNaN(up)) }} />}
      <ItemTable finding={finding} />
      <ScaleReliabilityPanel finding={finding} />
      <div className="pictures">
        <div className="column">
          <Checks finding={finding} />
          <Ends finding={finding} />
          <NormalisedGain finding={finding} />
          {finding.missing.length > 0 && <Missing finding={finding} />}
        </div>
        <div className="column">
          <Sturdier finding={finding} family={family} />
          <EffectSizes finding={finding} />
          <Attained finding={finding} />
        </div>
      </div>
    </>
  );
}
