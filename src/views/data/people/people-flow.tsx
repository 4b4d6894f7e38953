import { formatCount, useMessages } from '../../../messages';
import type { PeopleFlow as People, WavePair } from '../../../vocabulary';
import { shortWaveName } from '../words';

import { flowShape } from './flow-shape';

/** Before → matched → after, in proportion; those in one wave only branch off below. */
export function PeopleFlow({ people, pair }: { people: People; pair: WavePair }) {
  const { t } = useMessages();
  const whole = (value: number) => formatCount(value);
  const { both, preOnly, postOnly } = people;
  const [pre, post] = [people[pair.before], people[pair.after]];
  const shape = flowShape({ ...people, pre, post });
  const usual = pair.before === 'pre' && pair.after === 'post';
  const [first, second] = [shortWaveName(t, pair.before), shortWaveName(t, pair.after)];
  const only = (wave: string) => t('data.people.only', { wave });
  return (
    <div className="flow">
      <div className="flow-ends" aria-hidden="true">
        <Count label={usual ? t('data.people.before') : first} count={whole(pre)} />
        <Count label={t('data.people.both')} count={whole(both)} strong />
        <Count label={usual ? t('data.people.after') : second} count={whole(post)} />
      </div>
      <svg
        viewBox={`0 0 100 ${shape.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t(usual ? 'data.people.chart' : 'data.people.chartOf', {
          first,
          second,
          pre: whole(pre),
          post: whole(post),
          both: whole(both),
          preOnly: whole(preOnly),
          postOnly: whole(postOnly),
        })}
      >
        <rect className="flow-both" x="0" y="0" width="100" height={shape.both} />
        {shape.preOnly && <path className="flow-only" d={shape.preOnly} />}
        {shape.postOnly && <path className="flow-only" d={shape.postOnly} />}
        <rect className="flow-bar" x="0" y="0" width="1" height={shape.before} />
        <rect className="flow-bar" x="99" y="0" width="1" height={shape.after} />
      </svg>
      <div className="flow-ends" aria-hidden="true">
        <Count label={usual ? t('data.people.preOnly') : only(first)} count={whole(preOnly)} />
        <Count label={usual ? t('data.people.postOnly') : only(second)} count={whole(postOnly)} />
      </div>
    </div>
  );
}

function Count({ label, count, strong }: { label: string; count: string; strong?: boolean }) {
  return (
    <span className={strong ? 'count strong' : 'count'}>
      {label} <b>{count}</b>
    </span>
  );
}
