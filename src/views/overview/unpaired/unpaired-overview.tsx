import { unpairedHeadline, useMessages } from '../../../messages';
import type { PeopleFlow } from '../../../vocabulary';
import { useFramework } from '../../parts/framework';
import { HeadlineWords } from '../../parts/headline-words';
import { Skeleton } from '../../parts/skeleton';
import { useComparedPair, useFinding, useProject } from '../../session';
import { SettingsInForce } from '../../settings';
import { FailureWords } from '../../shell/failure-panel';
import { UnpairedBanner } from './unpaired-banner';
import { UnpairedTable } from './unpaired-table';

/** The Overview where the same people cannot be followed. */
export function UnpairedOverview({ people, rows }: { people: PeopleFlow; rows: number }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const pair = useComparedPair();
  const { filters, settings } = useProject();
  const { data, error, refetch } = useFinding({ kind: 'unpaired', filters, settings });
  if (error) return <FailureWords kind="place" error={error} onDone={() => void refetch()} />;
  if (!data) return <Skeleton rows={rows} />;
  const { adjustment } = settings;
  return (
    <div className="overview unpaired">
      <HeadlineWords headline={unpairedHeadline(t, { finding: data, nameOf, adjustment, pair })} />
      <UnpairedBanner people={people} />
      <UnpairedTable finding={data} comparisons={data.comparisons} />
      <SettingsInForce />
    </div>
  );
}
