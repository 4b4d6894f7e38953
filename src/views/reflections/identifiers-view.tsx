import { useId, useMemo, useState } from 'react';
import { formatCount, useMessages } from '../../messages';
import { type HitDecision, type HitInContext, hitKey, IDENTIFIER_KINDS, type IdentifierKind } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { useReflectionWork } from './use-work';

const PAGE = 25;
const CONTEXTS = 3;

/** The same words of the same kind, wherever they stand. */
type Group = { id: string; kind: IdentifierKind; match: string; hits: HitInContext[] };

function groupsOf(hits: readonly HitInContext[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const id = `${hit.kind}/${hit.match}`;
    const group = groups.get(id) ?? { id, kind: hit.kind, match: hit.match, hits: [] };
    group.hits.push(hit);
    groups.set(id, group);
  }
  const order = (group: Group) => IDENTIFIER_KINDS.indexOf(group.kind);
  return [...groups.values()].sort((one, other) => order(one) - order(other) || (one.match < other.match ? -1 : 1));
}

/** Everything that may tell who somebody is, for a person to decide, one by one or many at once. */
export function IdentifiersView({ hits }: { hits: readonly HitInContext[] }) {
  const { t } = useMessages();
  const { work, change } = useReflectionWork();
  const field = useId();
  const [kind, setKind] = useState<IdentifierKind | ''>('');
  const [state, setState] = useState<'undecided' | 'all'>('all');
  const [asked, setAsked] = useState(0);
  const groups = useMemo(() => groupsOf(hits), [hits]);
  const isUndecided = (hit: HitInContext) => work.decisions[hitKey(hit.text, hit)] === undefined;
  const shown = groups.filter(
    (group) => (kind === '' || group.kind === kind) && (state === 'all' || group.hits.some(isUndecided)),
  );
  const page = pageOf(shown, asked, PAGE);
  const decide = (some: readonly Group[], decision: HitDecision | null) => {
    const decisions = { ...work.decisions };
    for (const hit of some.flatMap((group) => group.hits)) {
      if (decision === null) delete decisions[hitKey(hit.text, hit)];
      else decisions[hitKey(hit.text, hit)] = decision;
    }
    change({ decisions });
  };
  const left = hits.filter(isUndecided).length;
  if (hits.length === 0) return <p className="panel note-panel">{t('reflections.identifiers.none')}</p>;
  const count = { count: shown.length, n: formatCount(shown.length) };
  return (
    <div className="panel reading">
      <p className="muted">{t('reflections.identifiers.lead')}</p>
      <div className="text-actions start">
        <label htmlFor={`${field}-kind`}>{t('reflections.identifiers.kind')}</label>
        <select
          id={`${field}-kind`}
          className="field"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as IdentifierKind | '')}
        >
          <option value="">{t('reflections.identifiers.allKinds')}</option>
          {IDENTIFIER_KINDS.filter((one) => groups.some((group) => group.kind === one)).map((one) => (
            <option key={one} value={one}>
              {t(`reflections.kinds.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${field}-state`}>{t('reflections.identifiers.state')}</label>
        <select
          id={`${field}-state`}
          className="field"
          value={state}
          onChange={(event) => setState(event.currentTarget.value as 'undecided' | 'all')}
        >
          <option value="all">{t('reflections.identifiers.all')}</option>
          <option value="undecided">{t('reflections.identifiers.undecided')}</option>
        </select>
        <button type="button" className="button" disabled={shown.length === 0} onClick={() => decide(shown, 'keep')}>
          {t('reflections.identifiers.keepAll', count)}
        </button>
        <button type="button" className="button" disabled={shown.length === 0} onClick={() => decide(shown, 'redact')}>
          {t('reflections.identifiers.redactAll', count)}
        </button>
      </div>
      <p role="status">
        {left === 0
          ? t('reflections.headline.allDecided')
          : t('reflections.identifiers.left', { count: left, n: formatCount(left) })}
      </p>
      <table className="stacks identifiers">
        <caption className="visually-hidden">{t('reflections.tabs.identifiers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reflections.identifiers.found')}</th>
            <th scope="col">{t('reflections.identifiers.contexts')}</th>
            <th scope="col">{t('reflections.identifiers.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {page.entries.map((group) => (
            <GroupRow key={group.id} group={group} onDecide={(decision) => decide([group], decision)} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p>{t('reflections.identifiers.noneHere')}</p>}
      <Pages page={page} onAsk={setAsked} of={t('reflections.tabs.identifiers')} />
    </div>
  );
}

function GroupRow({ group, onDecide }: { group: Group; onDecide(decision: HitDecision | null): void }) {
  const { t } = useMessages();
  const { work } = useReflectionWork();
  const { kind, match, hits } = group;
  const [first, ...others] = hits.map((hit) => work.decisions[hitKey(hit.text, hit)]);
  const decided = others.every((one) => one === first) ? first : undefined;
  return (
    <tr>
      <th scope="row" data-label={t('reflections.identifiers.found')}>
        <span className="found">{match}</span>
        <small>
          {t(`reflections.kinds.${kind}`)} ·{' '}
          {t('reflections.identifiers.times', { count: hits.length, n: formatCount(hits.length) })}
        </small>
      </th>
      <td data-label={t('reflections.identifiers.contexts')}>
        {hits.slice(0, CONTEXTS).map(({ text, start, before, match: word, after }) => (
          <p key={`${text}/${start}`} className="context">
            {before}
            <mark className="hit">{word}</mark>
            {after}
          </p>
        ))}
      </td>
      <td data-label={t('reflections.identifiers.decision')}>
        <DecisionButtons match={match} decided={decided} onDecide={onDecide} />
      </td>
    </tr>
  );
}

type DecisionProps = { match: string; decided: HitDecision | undefined; onDecide(decision: HitDecision | null): void };

/** Keep or replace; pressed again it is undecided. */
export function DecisionButtons({ match, decided, onDecide }: DecisionProps) {
  const { t } = useMessages();
  return (
    <span className="answers">
      {(['keep', 'redact'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-pressed={decided === one}
          aria-label={t(`reflections.quotes.${one}Of`, { match })}
          onClick={() => onDecide(decided === one ? null : one)}
        >
          {t(`reflections.quotes.${one}`)}
        </button>
      ))}
    </span>
  );
}
