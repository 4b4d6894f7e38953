import { useMessages } from '../../../messages';
import { type Understanding, WAVES } from '../../../vocabulary';
import { listOf, shortWaveName } from '../words';

/** What the instrument file keeps of the waves that were chosen, and what of the files it cannot keep. */
export function NextTime({ nextTime: { waves, asked } }: Pick<Understanding, 'nextTime'>) {
  const { t, language } = useMessages();
  const kept = WAVES.flatMap((wave) => {
    const words = (waves[wave] ?? []).map((word) => t('data.items.word', { word }));
    return words.length > 0
      ? [t('data.items.wordsAre', { words: listOf(language, words), wave: shortWaveName(t, wave) })]
      : [];
  });
  const again = asked.map(({ file, what }) => t(`data.items.askedAgain.${what}`, { file }));
  if (kept.length + again.length === 0) return null;
  return (
    <div className="next-time hint">
      {kept.length > 0 && <p>{t('data.items.keptWaves', { list: listOf(language, kept) })}</p>}
      {again.length > 0 && <p>{t('data.items.notKept', { list: listOf(language, again) })}</p>}
    </div>
  );
}
