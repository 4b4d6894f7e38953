import { formatCount, type Translate, useMessages } from '../../messages';
import type { CohortCall, RubricCall } from '../../report';
import { isRefused, type PeopleFlow } from '../../vocabulary';
import { useFinding, useProject } from '../session';
import type { HowRequest } from './how-request';

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
      {!isOfItsOwn(request) && (
        <>
          <h3>{t('how.out')}</h3>
          {request.comparison?.capsule ? (
            <p>{t('cohorts.capsule.outUntold')}</p>
          ) : people !== undefined && isUntold(people, request) ? (
            <p>{t('shell.view.leftOutUntold')}</p>
          ) : out.length === 0 ? (
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

/** Who is left out of a comparison of matched people says nothing about these. */
const isOfItsOwn = ({ scale, reliability, unpaired, retention, part, comparison, coding, rubric }: HowRequest) =>
  Boolean(scale || reliability || unpaired || retention || part || coding || rubric) ||
  comparison?.instrument === 'rubric';

const isUntold = (people: PeopleFlow, { comparison }: HowRequest) =>
  [people.preOnly, people.postOnly, comparison?.leftOut.noScoreBefore].some(Number.isNaN);

function whoText(t: Translate, request: HowRequest, people: PeopleFlow | undefined): string {
  const { comparison, scale, item, reliability, unpaired, retention, part, finding, cohorts, coding } = request;
  if (coding) {
    const { both, onlyFirst, onlySecond, neither } = coding;
    return t('how.whoCoders', { n: formatCount(both + onlyFirst + onlySecond + neither) });
  }
  if (request.rubric) return rubricText(t, request.rubric);
  if (cohorts) return cohortsText(t, request.method, cohorts);
  if (unpaired) {
    return t('how.whoWaves', { before: formatCount(unpaired.n.before), after: formatCount(unpaired.n.after) });
  }
  if (retention) {
    return t('how.whoFirst', { n: formatCount(retention.groups.reduce((sum, { first }) => sum + first, 0)) });
  }
  if (part) return t('how.whoTriples', { n: formatCount(finding?.retrospective?.n ?? 0) });
  if (scale)
    return t('how.whoScale', { n: formatCount(scale.n), items: scale.items, wave: t(`how.wave.${scale.wave}`) });
  if (reliability) {
    const { n, items, wave } = reliability;
    return t('how.whoScale', { n: formatCount(n), items: items.length, wave: t(`how.wave.${wave}`) });
  }
  if (item) return t('how.whoItem', { n: formatCount(item.n) });
  if (comparison?.instrument === 'rubric') return t('how.whoWorks', { n: formatCount(comparison.n) });
  if (comparison) return t('how.whoIn', { n: formatCount(comparison.n) });
  return t('how.whoMatched', { n: formatCount(people?.both ?? 0) });
}

function rubricText(t: Translate, { agreement, total, rater, convergence }: RubricCall): string {
  if (convergence) return t('how.whoBothInstruments', { n: formatCount(convergence.n) });
  if (rater) {
    const { severity } = rater;
    return t('how.whoRater', { n: formatCount(isRefused(severity) ? 0 : severity.works) });
  }
  const { works = 0, ratedTwice = 0 } = agreement ?? total ?? {};
  return t('how.whoRatings', { n: formatCount(works), twice: formatCount(ratedTwice) });
}

function cohortsText(t: Translate, method: HowRequest['method'], { test, people }: CohortCall): string {
  if (method === 'cohortMixed' && !isRefused(test.mixed)) return t('how.whoMixed', { n: formatCount(test.mixed.n) });
  return t('how.whoCohorts', { n: formatCount(people), groups: test.levels.length });
}

function leftOut(t: Translate, { comparison, item, cohorts }: HowRequest, people: PeopleFlow | undefined): string[] {
  const tooSmall = cohorts?.test.leftOut.reduce((sum, { n }) => sum + n, 0) ?? 0;
  const counts = {
    preOnly: people?.preOnly ?? 0,
    postOnly: people?.postOnly ?? 0,
    noScoreBefore: (item ? undefined : comparison?.leftOut.noScoreBefore) ?? 0,
    noScoreAfter: (item ? undefined : comparison?.leftOut.noScoreAfter) ?? 0,
    noAnswer: item ? Math.max(0, (people?.both ?? 0) - item.n) : 0,
  };
  const reasons = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((reason) => counts[reason] > 0)
    .map((reason) => t(`how.${reason}`, { n: formatCount(counts[reason]) }));
  const groups = cohorts?.test.leftOut.length ?? 0;
  return tooSmall > 0 ? [...reasons, t('how.tooSmall', { count: groups, n: formatCount(tooSmall) })] : reasons;
}
