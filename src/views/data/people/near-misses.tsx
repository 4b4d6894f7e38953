import { useState } from 'react';
import { formatCount, type Translate, useMessages } from '../../../messages';
import type { NearMiss, Wave, WavePair } from '../../../vocabulary';
import { useSession } from '../../session';
import { Pages } from '../pages';
import { pageOf } from '../paging';
import { useChoose } from '../use-choose';
import { shortWaveName } from '../words';
import './near-misses.css';
import { besideWords, differWords } from './near-miss-words';

const PAGE = 10;

/** Ids that may be one person, each pair for the person to settle. None is joined by the program, and nothing waits for an answer. */
export function NearMisses({ pairs, both, pair }: { pairs: NearMiss[]; both: number; pair: WavePair }) {
  const { t } = useMessages();
  const session = useSession();
  const [asked, setAsked] = useState(0);
  if (pairs.length === 0) return null;
  const open = pairs.filter(({ answer }) => answer === null);
  const page = pageOf(pairs, asked, PAGE);
  const takeAll = () =>
    session.change({ kind: 'choose', choices: Object.fromEntries(open.map(({ key }) => [key, 'same'])) });
  const leaveAll = () => session.change({ kind: 'unchoose', keys: pairs.map(({ key }) => key) });
  const names = onlyIn(t, pair);
  const counts = { now: formatCount(both), all: formatCount(both + open.length) };
  return (
    <section className="near-misses" aria-labelledby="near-title">
      <header className="with-action">
        <h3 id="near-title">{t('data.near.title')}</h3>
        <p className="hint">
          {open.length > 0
            ? t('data.near.sub', { count: open.length, ...counts })
            : t('data.near.settled', { count: pairs.length, now: counts.now })}
        </p>
        {open.length > 0 ? (
          <button type="button" className="button" onClick={takeAll}>
            {t('data.near.all', { count: open.length })}
          </button>
        ) : (
          <button type="button" className="button" onClick={leaveAll}>
            {t('data.near.none')}
          </button>
        )}
      </header>
      <table className="stacks">
        <caption className="visually-hidden">{t('data.near.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
            <th scope="col">{t('data.near.differ')}</th>
            <th scope="col">{t('data.near.beside')}</th>
            <th scope="col">{t('data.near.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {page.entries.map((miss) => (
            <NearMissRow key={miss.key} pair={miss} both={both} names={names} />
          ))}
        </tbody>
      </table>
      <Pages page={page} onAsk={setAsked} of={t('data.near.title')} />
    </section>
  );
}

/** What the two columns of ids are called. */
function onlyIn(t: Translate, { before, after }: WavePair): { before: string; after: string } {
  if (before === 'pre' && after === 'post') return { before: t('data.near.before'), after: t('data.near.after') };
  const only = (wave: Wave) => t('data.people.only', { wave: shortWaveName(t, wave) });
  return { before: only(before), after: only(after) };
}

function NearMissRow(props: { pair: NearMiss; both: number; names: { before: string; after: string } }) {
  const { pair, both, names } = props;
  const { t, language } = useMessages();
  const { key, before, after, answer } = pair;
  const result =
    answer === null
      ? t('data.near.result', { now: formatCount(both), then: formatCount(both + 1) })
      : t(`data.near.answered.${answer}`);
  return (
    <tr>
      <td data-label={names.before}>
        <code>{before}</code>
      </td>
      <td data-label={names.after}>
        <code>{after}</code>
      </td>
      <td data-label={t('data.near.differ')}>{differWords(t, pair.differ)}</td>
      <td data-label={t('data.near.beside')}>
        {besideWords(t, language, pair).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </td>
      <td data-label={t('data.near.answer')}>
        <fieldset className="answers">
          <legend className="visually-hidden">{t('data.near.pair', { before, after })}</legend>
          <Answer choiceKey={key} value="same" chosen={answer === 'same'} name={`${before}, ${after}`} />
          <Answer choiceKey={key} value="different" chosen={answer === 'different'} name={`${before}, ${after}`} />
        </fieldset>
        <small>{result}</small>
      </td>
    </tr>
  );
}

type AnswerProps = { choiceKey: NearMiss['key']; value: 'same' | 'different'; chosen: boolean; name: string };

/** One of the two answers; pressed again it is taken back. */
function Answer({ choiceKey, value, chosen, name }: AnswerProps) {
  const { t } = useMessages();
  const { choose, unchoose } = useChoose();
  return (
    <button
      type="button"
      className="button"
      aria-pressed={chosen}
      aria-label={`${t(`data.near.answers.${value}`)}: ${name}`}
      onClick={() => (chosen ? unchoose(choiceKey) : choose(choiceKey, value))}
    >
      {t(`data.near.answers.${value}`)}
    </button>
  );
}
