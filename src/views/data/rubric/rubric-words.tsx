import { useState } from 'react';
import { formatCount, formatExact, useMessages } from '../../../messages';
import type { RubricCard, RubricWord } from '../../../vocabulary';
import { Pages } from '../pages';
import { pageOf } from '../paging';
import { useChoose } from '../use-choose';

const PAGE = 20;
export const RUBRIC_WORDS = 'rubric-words';

/** What stands where a level could, each with how it counts: blank, impossible to score, or a level. */
export function RubricWords({ rubric: { words, levels } }: { rubric: RubricCard }) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(0);
  if (words.length === 0) return null;
  const page = pageOf(words, asked, PAGE);
  const { min, max, names } = levels;
  const whole = Array.from({ length: Math.min(max - min + 1, 21) }, (_, index) => ({
    level: min + index,
    name: names?.[index],
  }));
  return (
    <div className="rubric-words" id={RUBRIC_WORDS} tabIndex={-1}>
      <h3>{t('data.rubric.map.words')}</h3>
      <p className="hint">{t('data.rubric.map.wordsWhy')}</p>
      <ul className="plain">
        {page.entries.map((word) => (
          <Word key={word.text} word={word} levels={whole} />
        ))}
      </ul>
      <Pages page={page} onAsk={setAsked} of={t('data.rubric.map.words')} />
    </div>
  );
}

type Level = { level: number; name: string | undefined };

function Word({ word: { text, count, state, level, chosen }, levels }: { word: RubricWord; levels: Level[] }) {
  const { t } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const key = `label/rubric/${text}` as const;
  const read = { scored: String(level), blank: 'missing', unscorable: 'unscorable', unread: '' }[state];
  return (
    <li>
      {t('data.rubric.map.word', { text, n: formatCount(count) })}
      <select
        aria-label={t('data.rubric.map.wordOf', { text })}
        value={choices[key] ?? read}
        onChange={(event) => choose(key, event.target.value)}
      >
        {state === 'unread' && !chosen && <option value="">{t('data.rubric.map.as.unread')}</option>}
        <option value="missing">{t('data.rubric.map.as.blank')}</option>
        <option value="unscorable">{t('data.rubric.map.as.unscorable')}</option>
        {levels.map(({ level: one, name }) => (
          <option key={one} value={String(one)}>
            {t('data.rubric.map.as.level', { level: name ? `${formatExact(one)} ${name}` : formatExact(one) })}
          </option>
        ))}
      </select>
      {chosen && (
        <button
          type="button"
          className="link"
          aria-label={t('data.files.backOf', { field: t('data.rubric.map.wordOf', { text }), file: text })}
          title={t('data.files.back')}
          onClick={() => unchoose(key)}
        >
          {t('data.files.chosen')} ↺
        </button>
      )}
    </li>
  );
}
