import { useId } from 'react';
import { Button, Dialog, Heading, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatCount, formatLevel, useMessages } from '../../messages';
import {
  type AnalysisSettings,
  type ChoiceKey,
  DEFAULT_SETTINGS,
  EFFECT_RULES,
  type EffectRule,
} from '../../vocabulary';
import { Icon } from '../parts/icons';
import { firstOf, mayBeUnpaired } from '../parts/is-unpaired';
import { useProject, useSession, useSessionState } from '../session';
import { ComparisonGroup } from './comparison-group';
import { CompetencySettings } from './competency-settings';
import { KeptField } from './kept-field';
import { RubricTarget } from './rubric-target';
import { writtenSeed, writtenThreshold } from './validate';

const LEVELS = [0.9, 0.95, 0.99];
const ADJUSTMENTS: AnalysisSettings['adjustment'][] = ['holm', 'bh'];
const PAIRINGS: AnalysisSettings['pairing'][] = ['paired', 'unpaired'];
const RULES = Object.keys(EFFECT_RULES) as EffectRule['id'][];
const DEFAULT_RULE = 'cohen1988';

/** What belongs to the analysis as a whole, then what belongs to each competency. */
export function SettingsDialog() {
  const { t } = useMessages();
  const session = useSession();
  const { settings, effectRule, choices } = useProject();
  const { understanding } = useSessionState();
  const set = (part: Partial<AnalysisSettings>) => session.change({ kind: 'set-settings', settings: part });
  const toDefaults = () => {
    const keys = Object.keys(choices).filter((key) => key.startsWith('minAnswered/')) as ChoiceKey[];
    set({ ...DEFAULT_SETTINGS, comparisonGroup: undefined });
    if (effectRule !== DEFAULT_RULE) session.change({ kind: 'set-effect-rule', rule: DEFAULT_RULE });
    if (keys.length > 0) session.change({ kind: 'unchoose', keys });
  };
  return (
    <Dialog className="panel-body settings">
      <div className="panel-head">
        <Heading slot="title">{t('settings.title')}</Heading>
        <Button className="button" onPress={toDefaults}>
          {t('settings.defaults')}
        </Button>
        <Button slot="close" className="button quiet icon" aria-label={t('settings.close')}>
          <Icon name="close" />
        </Button>
      </div>
      <p className="muted">{t('settings.lead')}</p>
      <div className="settings-grid">
        <OneOf
          label={t('settings.confidence')}
          hint={t('settings.confidenceHint')}
          options={LEVELS.map((level) => ({ value: String(level), text: `${formatLevel(level)} %` }))}
          chosen={String(settings.confidence)}
          onChoose={(value) => set({ confidence: Number(value) })}
        />
        <OneOf
          label={t('settings.adjustment')}
          hint={t('settings.adjustmentHint')}
          options={ADJUSTMENTS.map((value) => ({ value, text: t(`settings.${value}`) }))}
          chosen={settings.adjustment}
          onChoose={(value) => set({ adjustment: value as AnalysisSettings['adjustment'] })}
        />
        {understanding && (mayBeUnpaired(understanding.people) || settings.pairing === 'unpaired') && (
          <OneOf
            label={t('settings.pairing')}
            hint={t('settings.pairingHint', {
              both: formatCount(understanding.people.both),
              first: formatCount(firstOf(understanding.people)),
            })}
            options={PAIRINGS.map((value) => ({ value, text: t(`settings.${value}`) }))}
            chosen={settings.pairing}
            onChoose={(value) => set({ pairing: value as AnalysisSettings['pairing'] })}
          />
        )}
        <OneOf
          label={t('settings.effectRule')}
          hint={t('settings.effectRuleHint')}
          options={RULES.map((value) => ({ value, text: t(`settings.${value}`) }))}
          chosen={effectRule}
          onChoose={(value) => session.change({ kind: 'set-effect-rule', rule: value as EffectRule['id'] })}
        />
        {understanding && <ComparisonGroup groupings={understanding.groupings} />}
        <KeptField
          label={t('settings.publication')}
          hint={t('settings.publicationHint')}
          kept={formatCount(settings.publicationThreshold)}
          read={(text) => writtenThreshold(t, text)}
          keep={(value) => value !== null && set({ publicationThreshold: value })}
        />
        <KeptField
          label={t('settings.seed')}
          hint={t('settings.seedHint')}
          kept={settings.seed.join(' ')}
          read={(text) => writtenSeed(t, text)}
          keep={(value) => value !== null && set({ seed: value })}
          wide
        />
      </div>
      {understanding && understanding.competencies.length > 0 && (
        <>
          <h3>{t('settings.perCompetency')}</h3>
          <p className="muted">{t('settings.boundHint')}</p>
          <p className="muted">{t('settings.reliabilityHint')}</p>
          {understanding.competencies.map((competency) => (
            <CompetencySettings key={competency.id} competency={competency} />
          ))}
        </>
      )}
      {understanding?.rubric && (
        <fieldset className="competency-settings">
          <legend>{t('shell.place.rubrics')}</legend>
          <RubricTarget rubric={understanding.rubric} />
        </fieldset>
      )}
    </Dialog>
  );
}

type OneOfProps = {
  label: string;
  hint: string;
  options: { value: string; text: string }[];
  chosen: string;
  onChoose: (value: string) => void;
};

function OneOf({ label, hint, options, chosen, onChoose }: OneOfProps) {
  const id = useId();
  return (
    <div className="setting wide">
      <span id={id} className="setting-label">
        {label}
      </span>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={([value]) => onChoose(String(value))}
      >
        {options.map(({ value, text }) => (
          <ToggleButton key={value} id={value}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <small className="muted">{hint}</small>
    </div>
  );
}
