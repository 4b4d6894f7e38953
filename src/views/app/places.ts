import type { ComponentType } from 'react';
import { CompetencyPlace } from '../competency';
import { DataPlace } from '../data';
import { OverviewPlace } from '../overview';
import type { IconName } from '../parts/icons';

export type PlaceId = 'data' | 'overview' | 'competency';

/** A place has an address, a name in the messages room, and one component. `pattern` may name views within it. */
export type Place = { id: PlaceId; href: string; pattern: string; icon: IconName; Component: ComponentType };

/** In the order of the rail. */
export const PLACES: Place[] = [
  { id: 'data', href: '/data', pattern: '/data', icon: 'data', Component: DataPlace },
  { id: 'overview', href: '/overview', pattern: '/overview/:view?', icon: 'overview', Component: OverviewPlace },
  {
    id: 'competency',
    href: '/competency',
    pattern: '/competency/:id?',
    icon: 'competency',
    Component: CompetencyPlace,
  },
];
