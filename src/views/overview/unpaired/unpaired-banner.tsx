import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { formatCount, useMessages } from '../../../messages';
import type { PeopleFlow } from '../../../vocabulary';
import { firstOf } from '../../parts/is-unpaired';
import { useSession } from '../../session';
import '../banner.css';

/** Why two groups are compared, what that costs, and the way back. */
export function UnpairedBanner({ people }: { people: PeopleFlow }) {
  const { t } = useMessages();
  const session = useSession();
  const isByChoice = people.both > 0;
  return (
    <aside className="panel banner" aria-labelledby="unpaired-title">
      <h2 id="unpaired-title">{t('unpaired.banner.title')}</h2>
      <p>
        {isByChoice
          ? t('unpaired.banner.byChoice', { both: formatCount(people.both), first: formatCount(firstOf(people)) })
          : t('unpaired.banner.unmatched')}
      </p>
      <p>{t('unpaired.banner.limits')}</p>
      <p className="banner-ways">
        <Link href="/data">
          {t('unpaired.banner.matching')}
          <span aria-hidden="true"> →</span>
        </Link>
        {isByChoice && (
          <Button
            className="button"
            onPress={() => session.change({ kind: 'set-settings', settings: { pairing: 'paired' } })}
          >
            {t('unpaired.banner.back')}
          </Button>
        )}
      </p>
    </aside>
  );
}
