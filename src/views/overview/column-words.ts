import { formatLevel, type Translate } from '../../messages';
import { type ChangeFinding, isRefused } from '../../vocabulary';

/** The heads of the change rows; on a narrow page each stands above its own figure. */
export type ColumnWords = {
  competency: string;
  dumbbell: string;
  gain: string;
  effect: string;
  reliable: string;
  target: string;
  trend: string;
  /** One target for all: it stands in the head. */
  sharedTarget: boolean;
};

export function columnWords(t: Translate, { comparisons, confidence }: ChangeFinding): ColumnWords {
  const scales = new Set(comparisons.map(({ scale }) => `${scale.min}/${scale.max}`));
  const levels = new Set(comparisons.map(({ target }) => (isRefused(target) ? null : target.level)));
  const [first] = comparisons;
  const [level] = levels;
  const sharedTarget = levels.size === 1 && level !== null && level !== undefined;
  return {
    competency: t('overview.column.competency'),
    dumbbell:
      scales.size === 1 && first
        ? t('overview.column.dumbbellScale', { min: first.scale.min, max: first.scale.max })
        : t('overview.column.dumbbell'),
    gain: t('overview.column.gain', { level: formatLevel(confidence) }),
    effect: t('overview.column.effect'),
    reliable: t('overview.column.reliable'),
    target: sharedTarget ? t('overview.column.targetLevel', { target: level }) : t('overview.column.target'),
    trend: t('overview.column.trend'),
    sharedTarget,
  };
}
