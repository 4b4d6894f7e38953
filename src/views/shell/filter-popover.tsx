import { type ReactNode, Suspense } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../messages';
import { fetched } from '../parts/fetched';

const FilterChoice = fetched(() => import('./filter-choice').then((room) => room.FilterChoice));

/** Opens from the button inside; `only` narrows it to one grouping. */
export function FilterPopover({ children, only }: { children: ReactNode; only?: string }) {
  const { t } = useMessages();
  return (
    <DialogTrigger>
      {children}
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={t('shell.filters.title')}>
          <Suspense fallback={null}>
            <FilterChoice {...(only === undefined ? {} : { only })} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
