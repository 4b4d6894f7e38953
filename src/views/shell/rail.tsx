import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../../messages';
import { localText } from '../../vocabulary';
import { PLACES } from '../app/places';
import { Icon } from '../parts/icons';
import { useProject } from '../session';
import { NewerVersion } from './newer-version';
import { PrivacyLock } from './privacy';

/** At the left on wide screens, at the bottom on a phone: where one can go, and where the data stay. */
export function Rail() {
  const { t, language } = useMessages();
  const [location] = useLocation();
  const { framework } = useProject();
  const places = useRef<HTMLUListElement>(null);
  // On a phone the places scroll sideways: the one that is gone to comes into view.
  useEffect(() => {
    const current = location && places.current?.querySelector('[aria-current]');
    if (current) current.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [location]);
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      <div className="product">
        {t('shell.product')}
        <small>{localText(framework.name, language)}</small>
      </div>
      <ul className="places" ref={places}>
        {PLACES.map(({ id, href, icon }) => (
          <li key={id}>
            <Link href={href} aria-current={isWithin(location, href) ? 'page' : undefined}>
              <Icon name={icon} />
              {t(`shell.place.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
      <NewerVersion />
      <PrivacyLock />
    </nav>
  );
}

const isWithin = (location: string, href: string) => location === href || location.startsWith(`${href}/`);
