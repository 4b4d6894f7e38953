import { type AnswerPart, byMovement, itemBars, itemReach } from '../../charts';
import { formatCounts, formatPercent, itemsSummary, useMessages } from '../../messages';
import type { CompetencyFinding, ItemChange } from '../../vocabulary';
import { Figure } from '../how';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { percent } from '../parts/plot-frame';
import { type ItemWords, useItemWords } from './item-words';

/** How people answered every item before and after, around the middle of its scale. */
export function Items({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name, colour } = useLook(finding.competency);
  const words = useItemWords();
  const ordered = byMovement(finding.items);
  const bars = itemBars(ordered);
  const reach = itemReach(bars);
  if (ordered.length === 0) return null;
  return (
    <ChartPanel
      className="items"
      title={t('competency.items.title')}
      lead={t('competency.items.lead')}
      hint={ordered.some(({ reverse }) => reverse) ? t('competency.items.reverseHint') : null}
    >
      <p className="visually-hidden">{itemsSummary(t, ordered, name, words.textOf)}</p>
      <AnswerLegend item={ordered[0]!} words={words} colour={colour} />
      <ol className="item-rows">
        {ordered.map((item, index) => (
          <li key={item.id}>
            <div>
              <span>{words.textOf(item.id)}</span>
              {item.reverse && <span className="tag">{t('competency.items.reverse')}</span>}
              <ItemMoves finding={finding} item={item} text={words.textOf(item.id)} />
            </div>
            <ItemPicture item={item} parts={bars[index]!} reach={reach} words={words} colour={colour} />
          </li>
        ))}
      </ol>
    </ChartPanel>
  );
}

function ItemMoves({ finding, item, text }: { finding: CompetencyFinding; item: ItemChange; text: string }) {
  const { t } = useMessages();
  const moves = t('competency.items.moves', formatCounts(item));
  return (
    <div className="muted">
      <Figure method="itemMoves" subject={text} figure={moves} {...{ comparison: finding.comparison, finding, item }}>
        {moves}
      </Figure>
    </div>
  );
}

/** The farther an answer lies from the middle, the stronger its colour; above the middle in the competency's own. */
function fillOf({ answer, side }: AnswerPart, { min, max }: ItemChange, colour: string): string {
  if (side === 0) return 'color-mix(in oklab, var(--ink-3) 16%, var(--paper))';
  const middle = (min + max) / 2;
  const strength = Math.round(34 + 56 * (Math.abs(answer - middle) / (max - middle)));
  return `color-mix(in oklab, ${side > 0 ? colour : 'var(--ink-3)'} ${strength}%, var(--paper))`;
}

const BAR = { height: 15, before: 2, after: 22 };

type PictureProps = {
  item: ItemChange;
  parts: { before: AnswerPart[]; after: AnswerPart[] };
  reach: number;
  words: ItemWords;
  colour: string;
};

function ItemPicture({ item, parts, reach, words, colour }: PictureProps) {
  const { t } = useMessages();
  // Room at both ends for the shares below and above the middle.
  const at = (value: number) => 0.1 + ((value / reach + 1) / 2) * 0.8;
  const spoken = (wave: AnswerPart[]) =>
    wave
      .filter(({ share }) => share > 0)
      .map(({ answer, share }) => t('competency.items.share', { answer, share: formatPercent(share) }))
      .join(', ');
  const label = t('competency.items.row', {
    text: words.textOf(item.id),
    before: spoken(parts.before),
    after: spoken(parts.after),
  });
  return (
    <svg className="item-bars" role="img" aria-label={label}>
      <line className="zero" x1={percent(at(0))} x2={percent(at(0))} y1="0" y2="40" />
      {(['before', 'after'] as const).map((wave) => (
        <g key={wave} className={wave}>
          {parts[wave].map((part) => (
            <rect
              key={part.answer}
              className="mark"
              x={percent(at(part.from))}
              width={percent((part.width / reach) * 0.4)}
              y={BAR[wave]}
              height={BAR.height}
              fill={fillOf(part, item, colour)}
            >
              <title>{`${answerName(words, item.id, part.answer)}: ${formatPercent(part.share)}`}</title>
            </rect>
          ))}
          <EndShares parts={parts[wave]} y={BAR[wave] + 11.5} at={at} />
        </g>
      ))}
    </svg>
  );
}

/** How many answered below and above the middle. */
function EndShares({ parts, y, at }: { parts: AnswerPart[]; y: number; at: (value: number) => number }) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const sum = (side: -1 | 1) =>
    parts.filter((part) => part.side === side).reduce((total, { share }) => total + share, 0);
  return (
    <>
      <text className="end-share" x={percent(at(first.from))} y={y} dx="-5" textAnchor="end">
        {formatPercent(sum(-1))}
      </text>
      <text className="end-share" x={percent(at(last.from + last.width))} y={y} dx="5">
        {formatPercent(sum(1))}
      </text>
    </>
  );
}

const answerName = ({ labelOf }: ItemWords, id: string, answer: number) => `${answer} ${labelOf(id, answer)}`.trim();

function AnswerLegend({ item, words, colour }: { item: ItemChange; words: ItemWords; colour: string }) {
  const { t } = useMessages();
  const middle = (item.min + item.max) / 2;
  const answers = Array.from({ length: item.max - item.min + 1 }, (_, index) => item.min + index);
  return (
    <ul className="answer-legend muted" aria-label={t('competency.items.legend')}>
      {answers.map((answer) => {
        const side = Math.sign(answer - middle) as -1 | 0 | 1;
        const fill = fillOf({ answer, side, from: 0, width: 0, share: 0 }, item, colour);
        return (
          <li key={answer}>
            <span className="chip-colour mark" style={{ background: fill }} />
            {answerName(words, item.id, answer)}
          </li>
        );
      })}
      <li className="wave-key">{`▔ ${t('competency.before')} · ▁ ${t('competency.after')}`}</li>
    </ul>
  );
}
