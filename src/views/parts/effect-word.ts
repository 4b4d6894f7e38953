import { useCallback } from 'react';
import { useMessages } from '../../messages';
import { EFFECT_RULES } from '../../vocabulary';
import { useProject } from '../session';

/** The word for an effect by the rule that the project has chosen; nothing where no rule is wanted. */
export function useEffectWord(): (effect: number) => string {
  const { t } = useMessages();
  const { bands } = EFFECT_RULES[useProject().effectRule];
  return useCallback(
    (effect) => {
      const band = bands.findLast(({ from }) => Math.abs(effect) >= from);
      return band ? t(`overview.band.${band.word}`) : '';
    },
    [bands, t],
  );
}
