import { useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../../messages';
import { competencyHref } from '../parts/competency-href';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { Icon } from '../parts/icons';

/** More than this many are chosen from a list. */
const MOST_IN_ROW = 6;

type SwitchProps = {
  id: string;
  ids: string[] /** Where a competency is looked into. */;
  hrefOf?: (id: string) => string;
};

/** From one competency to another; each has its own address. */
export function CompetencySwitch(props: SwitchProps) {
  return props.ids.length > MOST_IN_ROW ? <FromList {...props} /> : <InRow {...props} />;
}

function InRow({ id, ids, hrefOf = competencyHref }: SwitchProps) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (link && row.current) row.current.scrollLeft = link.offsetLeft - row.current.offsetLeft - 24;
  }, [id]);
  return (
    <nav aria-label={t('competency.switch.label')}>
      <ul ref={row} className="competency-switch">
        {ids.map((one) => (
          <li key={one} data-id={one}>
            <Link href={hrefOf(one)} aria-current={one === id ? 'page' : undefined}>
              <CompetencyMark index={indexOf(one)} />
              {nameOf(one)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FromList({ id, ids, hrefOf = competencyHref }: SwitchProps) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const [, goTo] = useLocation();
  const field = useId();
  const at = ids.indexOf(id);
  const step = (by: -1 | 1, label: string) => {
    const to = ids[at + by];
    return to === undefined ? null : (
      <Link className={`button icon ${by < 0 ? 'back' : ''}`} href={hrefOf(to)} aria-label={label}>
        <Icon name="chevron" />
      </Link>
    );
  };
  return (
    <nav className="competency-list" aria-label={t('competency.switch.label')}>
      {step(-1, t('competency.switch.previous'))}
      <label htmlFor={field}>
        <CompetencyMark index={indexOf(id)} />
        <span className="visually-hidden">{t('competency.switch.pick')}</span>
      </label>
      <select id={field} className="field" value={id} onChange={(event) => goTo(hrefOf(event.currentTarget.value))}>
        {ids.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      {step(1, t('competency.switch.next'))}
    </nav>
  );
}
