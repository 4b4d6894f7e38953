import type { Progress } from '../../engine';
import { formatPercent, type Translate } from '../../messages';

/** What is being done, in words. */
export function stageWords(t: Translate, { stage, file }: Progress): string {
  if (stage !== 'reading') return t(`shell.work.${stage}`);
  return file ? t('shell.work.reading', { file }) : t('shell.work.reading-plain');
}

/** How far it is; null where nobody knows. */
export function shareDone({ done, total }: Progress): string | null {
  return total > 0 ? formatPercent(Math.min(1, done / total)) : null;
}
