import { formatCount, type Translate, useMessages } from '../../messages';
import type { PeopleFlow } from '../../vocabulary';
import { useFinding, useProject } from '../session';
import type { HowRequest } from './how-context';

/** The people that a figure rests on, and those left out, each with the reason. */
export function WhoIsIn({ request }: { request: HowRequest }) {
  const { t } = useMessages();
  const { filters } = useProject();
  const { data } = useFinding({ kind: 'people', filters });
  const people = request.people ?? data?.people;
  const out = leftOut(t, request, people);
  return (
    <>
      <h3>{t('how.who')}</h3>
      <p>{whoText(t, request, people)}</p>
      {!request.scale && (
        <>
          <h3>{t('how.out')}</h3>
          {out.length === 0 ? (
            <p>{t('how.nobodyOut')}</p>
          ) : (
            <ul>
              {out.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function whoText(t: Translate, { comparison, scale }: HowRequest, people: PeopleFlow | undefined): string {
  if (scale)
    return t('how.whoScale', { n: formatCount(scale.n), items: scale.items, wave: t(`how.wave.${scale.wave}`) });
  if (comparison) return t('how.whoIn', { n: formatCount(comparison.n) });
  return t('how.whoMatched', { n: formatCount(people?.both ?? 0) });
}

function leftOut(t: Translate, { comparison }: HowRequest, people: PeopleFlow | undefined): string[] {
  const counts = {
    preOnly: people?.preOnly ?? 0,
    postOnly: people?.postOnly ?? 0,
    noScoreBefore: comparison?.leftOut.noScoreBefore ?? 0,
    noScoreAfter: comparison?.leftOut.noScoreAfter ?? 0,
  };
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((reason) => counts[reason] > 0)
    .map((reason) => t(`how.${reason}`, { n: formatCount(counts[reason]) }));
}
