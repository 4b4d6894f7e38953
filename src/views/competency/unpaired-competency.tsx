import { unpairedCompetencyHeadline, unpairedSummary, useMessages } from '../../messages';
import type { CompetencyFinding, PeopleFlow } from '../../vocabulary';
import { UnpairedBanner, UnpairedTable } from '../overview';
import { HeadlineWords } from '../parts/headline-words';
import { useLook } from '../parts/look';
import { Skeleton } from '../parts/skeleton';
import { useComparedPair, useFinding, useProject } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { Distribution } from './distribution';
import { Missing } from './missing';
import { ScaleReliabilityPanel } from './scale-reliability';

type UnpairedCompetencyProps = { finding: CompetencyFinding; people: PeopleFlow };

/** One competency where the same people cannot be followed: what each wave says for itself, and how far they differ. */
export function UnpairedCompetency({ finding, people }: UnpairedCompetencyProps) {
  const { t } = useMessages();
  const { filters, settings } = useProject();
  const pair = useComparedPair();
  const { name } = useLook(finding.competency);
  const { data, error, refetch } = useFinding({ kind: 'unpaired', filters, settings });
  if (error) return <FailureWords kind="place" error={error} onDone={() => void refetch()} />;
  const comparison = data?.comparisons.find(({ competency }) => competency === finding.competency);
  if (!data || !comparison) return <Skeleton rows={2} />;
  const { adjustment } = settings;
  const headline = unpairedCompetencyHeadline(t, { finding: data, comparison, name, adjustment, pair });
  const { competency, distribution } = comparison;
  return (
    <>
      <HeadlineWords headline={headline} />
      <UnpairedBanner people={people} />
      <UnpairedTable finding={data} comparisons={[comparison]} />
      <div className="pictures">
        <div className="column">
          {distribution.length > 0 && (
            <Distribution
              finding={{ competency, distribution, items: finding.items, comparison }}
              label={unpairedSummary(t, comparison, name)}
            />
          )}
        </div>
        <div className="column">
          <Missing finding={finding} groups />
        </div>
      </div>
      <ScaleReliabilityPanel finding={finding} />
    </>
  );
}
