import {
  formatCount,
  formatLevel,
  formatNumber,
  formatSeed,
  formatShareless,
  type Translate,
  useMessages,
} from '../../messages';
import { EFFECT_RULES, type Project } from '../../vocabulary';
import { useProject } from '../session';
import './settings.css';

/** The settings that the figures in view rest on, in a few words. */
export function SettingsInForce({ competency }: { competency?: string }) {
  const { t } = useMessages();
  const project = useProject();
  return (
    <ul className="in-force" aria-label={t('settings.inForce.label')}>
      {settingsInForce(t, project, competency).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

export function settingsInForce(t: Translate, { settings, effectRule }: Project, competency?: string): string[] {
  const { source } = EFFECT_RULES[effectRule];
  const common = [
    t('settings.inForce.confidence', { level: formatLevel(settings.confidence) }),
    t('settings.inForce.adjustment', { name: t(`overview.correctionName.${settings.adjustment}`) }),
    ...(settings.pairing === 'unpaired' ? [t('settings.inForce.unpaired')] : []),
    source ? t('settings.inForce.rule', { source }) : t('settings.inForce.noRule'),
    ...(settings.comparisonGroup ? [t('settings.inForce.comparison', { group: settings.comparisonGroup.value })] : []),
  ];
  if (competency === undefined) {
    return [...common, t('settings.inForce.publication', { n: formatCount(settings.publicationThreshold) })];
  }
  const bound = settings.meaningfulChange[competency];
  const reliability = settings.publishedReliability[competency];
  const target = settings.targets[competency];
  return [
    ...common,
    bound === undefined
      ? t('settings.inForce.boundDefault')
      : t('settings.inForce.bound', { bound: formatNumber(bound) }),
    reliability === undefined
      ? t('settings.inForce.ownAlpha')
      : t('settings.inForce.reliability', {
          value: formatShareless(reliability),
          source: settings.publishedReliabilitySource[competency] ?? t('settings.inForce.noSource'),
        }),
    ...(target === undefined || target === null ? [] : [t('settings.inForce.target', { target })]),
    t('settings.inForce.seed', { seed: formatSeed(settings.seed) }),
  ];
}
