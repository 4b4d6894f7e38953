import { formatCount, useMessages } from '../../../messages';
import type { Framework, PeopleFlow as People } from '../../../vocabulary';
import { listOf, percent, shortWaveName } from '../words';
import './people.css';
import { Attrition } from './attrition';
import { PeopleFlow } from './people-flow';

/** Who can be compared, and whether those who cannot differed at the start. */
export function Matching({ people, framework }: { people: People; framework: Framework }) {
  const { t, language } = useMessages();
  if (people.pre + people.post === 0) return null;
  const whole = (value: number) => formatCount(value);
  const others = (['then', 'followUp'] as const)
    .filter((wave) => people[wave] > 0)
    .map((wave) => `${shortWaveName(t, wave)} ${whole(people[wave])}`);
  const share = percent(people.both / Math.max(1, people.pre));
  return (
    <section className="panel matching" aria-labelledby="matching-title">
      <div>
        <h2 id="matching-title">{t('data.people.title')}</h2>
        <p>
          {people.both === 0
            ? t('data.people.nobody', { pre: whole(people.pre), post: whole(people.post) })
            : t('data.people.sentence', { both: whole(people.both), pre: whole(people.pre), share })}
        </p>
        {people.pre > 0 && people.post > 0 && <PeopleFlow people={people} />}
        <p className="hint">
          {t('data.people.note')}
          {others.length > 0 && ` ${t('data.people.others', { list: listOf(language, others) })}`}
        </p>
      </div>
      {people.both > 0 && <Attrition framework={framework} />}
    </section>
  );
}
