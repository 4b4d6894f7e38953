import type { CSSProperties } from 'react';
import { lookOf } from '../../../charts';
import { formatCount, useMessages } from '../../../messages';
import type { ItemCard, Wave } from '../../../vocabulary';
import { listOf, shortWaveName } from '../words';

const BAR = 9;
const GAP = 2;
const TALL = 26;

type AnswersSparkProps = { item: ItemCard; wave: Wave; tallest: number; index: number };

/** How many people chose each answer in one wave, lowest first: hollow before, filled after, as everywhere. */
export function AnswersSpark({ item, wave, tallest, index }: AnswersSparkProps) {
  const { t, language } = useMessages();
  const counts = item.answers[wave] ?? [];
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  const list = counts.map((count, step) =>
    t('data.items.sparkBar', { answer: item.scale.min + step, count, people: formatCount(count) }),
  );
  const width = counts.length * (BAR + GAP) - GAP;
  return (
    <span className="spark">
      <svg
        width={width}
        height={TALL + 1}
        viewBox={`0 0 ${width} ${TALL + 1}`}
        role="img"
        aria-label={t('data.items.spark', { wave: shortWaveName(t, wave), list: listOf(language, list) })}
        data-wave={wave}
        style={{ '--swatch': `var(${index < 0 ? '--ink-3' : lookOf(index).token})` } as CSSProperties}
      >
        {counts.map((count, step) => {
          const tall = (count / people / tallest) * (TALL - 2);
          const answer = item.scale.min + step;
          return <rect key={answer} x={step * (BAR + GAP) + 0.5} y={TALL - tall} width={BAR - 1} height={tall} />;
        })}
        <line x1="0" x2={width} y1={TALL + 0.5} y2={TALL + 0.5} />
      </svg>
      <small aria-hidden="true">{shortWaveName(t, wave)}</small>
    </span>
  );
}

/** The largest share of any answer in any wave, so that all waves of an item are drawn on one scale. */
export function tallestShare(item: ItemCard): number {
  const shares = Object.values(item.answers).flatMap((counts) => {
    const people = counts.reduce((sum, count) => sum + count, 0);
    return people === 0 ? [] : counts.map((count) => count / people);
  });
  return Math.max(...shares, 0.01);
}
