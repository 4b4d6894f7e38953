import { formatCount, useMessages } from '../../messages';
import { type CohortsFinding, type CohortTests, type Comparison, isRefused } from '../../vocabulary';
import { useLook } from '../parts/look';
import { useProject } from '../session';
import { SettingsInForce } from '../settings';
import { useCohortName } from './cohort-names';
import { peopleOf } from './forest';
import { TestBlock } from './test-block';
import { testBlocks } from './test-blocks';
import { AdjustedMeans, AncovaPairs, CourseDifferences, GainPairs, MixedChanges } from './test-tables';

type Props = {
  finding: CohortsFinding;
  competency: string;
  test: CohortTests | undefined;
  comparisons: (Comparison | null)[];
};

/** Whether the groups differ in one competency, asked in every way that the data allow. */
export function CohortTestsPanel({ finding, competency, test, comparisons }: Props) {
  const { t } = useMessages();
  const { name } = useLook(competency);
  const cohortName = useCohortName();
  const { adjustment, publicationThreshold } = useProject().settings;
  const title = t('cohorts.test.title', { name });
  if (!test) {
    if (finding.cohorts.length < 2) return null;
    return (
      <section className="panel chart-panel" aria-label={title}>
        <h2>{title}</h2>
        <p className="muted">{t('cohorts.test.noTests')}</p>
      </section>
    );
  }
  const people = peopleOf(test, comparisons);
  const call = { test, people };
  const family = finding.tests.filter(({ welch }) => !isRefused(welch)).length;
  const nameAt = (place: number) => cohortName(finding.cohorts[place]?.cohort ?? {});
  const tables = {
    gains: <GainPairs test={test} confidence={finding.confidence} nameAt={nameAt} />,
    ancova: (
      <>
        <AdjustedMeans test={test} confidence={finding.confidence} nameAt={nameAt} />
        <AncovaPairs test={test} confidence={finding.confidence} nameAt={nameAt} />
      </>
    ),
    courses: <CourseDifferences test={test} confidence={finding.confidence} nameAt={nameAt} />,
    mixed: <MixedChanges test={test} confidence={finding.confidence} nameAt={nameAt} />,
  };
  const input = { finding, test, cohortName, adjustment, pairs: people, smallest: publicationThreshold };
  return (
    <section className="panel chart-panel tests-panel" aria-label={title}>
      <h2>{title}</h2>
      {family > 0 && (
        <p className="muted">
          {t('cohorts.test.family', {
            count: family,
            n: formatCount(family),
            correction: t(`overview.correctionName.${adjustment}`),
          })}
        </p>
      )}
      <ul className="test-blocks">
        {testBlocks(t, input).map(({ id, ...block }) => (
          <TestBlock key={id} {...block} call={call} subject={name}>
            {id in tables ? tables[id as keyof typeof tables] : null}
          </TestBlock>
        ))}
      </ul>
      <SettingsInForce competency={competency} />
    </section>
  );
}
