import { formatCount, useMessages } from '../../../messages';
import { type Understanding, WAVES } from '../../../vocabulary';
import { listOf, percent, shortWaveName } from '../words';
import './people.css';
import { Attrition } from './attrition';
import { MatchingRules } from './matching-rules';
import { NearMisses } from './near-misses';
import { PeopleFlow } from './people-flow';
import { Retention } from './retention';
import { UnmatchedList } from './unmatched-list';

/** Who can be compared, by which rules, who may be one person, and whether those who cannot be compared differed at the start. */
export function MatchingPanel({ understanding }: { understanding: Understanding }) {
  const { t, language } = useMessages();
  const { people, framework, matching, pair } = understanding;
  const whole = (value: number) => formatCount(value);
  const [before, after] = [people[pair.before], people[pair.after]];
  if (WAVES.every((wave) => people[wave] === 0)) return null;
  const waves = { first: shortWaveName(t, pair.before), second: shortWaveName(t, pair.after) };
  const others = WAVES.filter((wave) => wave !== pair.before && wave !== pair.after && people[wave] > 0).map(
    (wave) => `${shortWaveName(t, wave)} ${whole(people[wave])}`,
  );
  const usual = pair.before === 'pre' && pair.after === 'post';
  const counts = { both: whole(people.both), pre: whole(before), post: whole(after), ...waves };
  const share = percent(people.both / Math.max(1, before));
  const key = people.both === 0 ? 'nobody' : 'sentence';
  return (
    <section className="panel matching" aria-labelledby="matching-title">
      <div>
        <h2 id="matching-title">{t('data.people.title')}</h2>
        <p>{usual ? t(`data.people.${key}`, { ...counts, share }) : t(`data.people.${key}Of`, { ...counts, share })}</p>
        {before > 0 && after > 0 && <PeopleFlow people={people} pair={pair} />}
        <p className="hint">
          {t('data.people.note')}
          {others.length > 0 && ` ${t('data.people.others', { list: listOf(language, others) })}`}
        </p>
        <MatchingRules matching={matching} people={people} pair={pair} />
      </div>
      {people.both > 0 && <Attrition framework={framework} />}
      {people.both > 0 && <Retention groupings={understanding.groupings} />}
      <div className="whole-width">
        <NearMisses pairs={matching.nearMisses} both={people.both} pair={pair} />
        {before > 0 && after > 0 && (
          <UnmatchedList unmatched={matching.unmatched} groupings={understanding.groupings.map(({ id }) => id)} />
        )}
      </div>
    </section>
  );
}
