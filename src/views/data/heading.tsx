import type { Ref } from 'react';
import { formatCount, type Translate, useMessages } from '../../messages';
import { useProject, useSessionState } from '../session';
import { rowSum, type Standing, standingOf } from './standing';

/** In the publication view how many people there are is told by the findings alone, which know what of it may be. */
const untold = (standing: Standing): Standing =>
  'both' in standing ? { ...standing, pre: Number.NaN, post: Number.NaN, both: Number.NaN } : standing;

function sentence(t: Translate, standing: Standing): { title: string; sub?: string } {
  if (standing.kind === 'noSurvey') return { title: t('data.standing.noSurvey'), sub: t('data.standing.noSurveySub') };
  if (standing.kind === 'onlyRubric')
    return { title: t('data.standing.onlyRubric'), sub: t('data.standing.onlyRubricSub') };
  if (standing.kind === 'decisions') return { title: t('data.standing.decisions', { count: standing.count }) };
  if (!('both' in standing)) return { title: t(`data.standing.${standing.kind}`) };
  const { pre, post, both } = standing;
  const counts = {
    pre: formatCount(pre),
    post: formatCount(post),
    both: formatCount(both),
  };
  if (standing.kind === 'ready') {
    return { title: Number.isNaN(both) ? t('data.standing.readyUntold') : t('data.standing.ready', counts) };
  }
  return { title: t(`data.standing.${standing.kind}`), sub: t(`data.standing.${standing.kind}Sub`, counts) };
}

/** The sentence on top and what it rests on. Takes the focus when what had it goes away. */
export function Heading({ ref }: { ref: Ref<HTMLHeadingElement> }) {
  const { t } = useMessages();
  const state = useSessionState();
  const isPublished = useProject().view === 'publication';
  const standing = standingOf(state);
  const { title, sub } = sentence(t, isPublished ? untold(standing) : standing);
  const { understanding } = state;
  const sum = isPublished ? null : understanding && rowSum(understanding);
  return (
    <header className="heading">
      <h1 ref={ref} tabIndex={-1}>
        {title}
      </h1>
      {sub && <p className="sub">{sub}</p>}
      {sum && sum.files > 0 && (
        <p className="sub">
          {t('data.standing.rows', {
            count: sum.files,
            rows: formatCount(sum.rows),
            kept: formatCount(sum.kept),
            setAside: formatCount(sum.setAside),
          })}
        </p>
      )}
    </header>
  );
}
