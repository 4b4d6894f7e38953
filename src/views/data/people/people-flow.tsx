import { formatCount, useMessages } from '../../../messages';
import type { PeopleFlow as People } from '../../../vocabulary';

import { flowShape } from './flow-shape';

/** Before → matched → after, in proportion; those in one wave only branch off below. */
export function PeopleFlow({ people }: { people: People }) {
  const { t } = useMessages();
  const whole = (value: number) => formatCount(value);
  const shape = flowShape(people);
  const { pre, post, both, preOnly, postOnly } = people;
  return (
    <div className="flow">
      <div className="flow-ends" aria-hidden="true">
        <Count label={t('data.people.before')} count={whole(pre)} />
        <Count label={t('data.people.both')} count={whole(both)} strong />
        <Count label={t('data.people.after')} count={whole(post)} />
      </div>
      <svg
        viewBox={`0 0 100 ${shape.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('data.people.chart', {
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
        <Count label={t('data.people.preOnly')} count={whole(preOnly)} />
        <Count label={t('data.people.postOnly')} count={whole(postOnly)} />
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
