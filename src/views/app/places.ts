import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { DataPlace } from '../data';
import type { IconName } from '../parts/icons';

export type PlaceId = 'data' | 'overview' | 'competency' | 'cohorts' | 'rubrics' | 'reflections' | 'report' | 'changes';

/** A place has an address, a name in the messages room, and one component. `pattern` may name views within it. */
export type Place = {
  id: PlaceId;
  href: string;
  pattern: string;
  icon: IconName;
  Component: ComponentType | LazyExoticComponent<ComponentType>;
};

const overview = () => import('../overview').then(({ OverviewPlace }) => ({ default: OverviewPlace }));
const competency = () => import('../competency').then(({ CompetencyPlace }) => ({ default: CompetencyPlace }));
const reflections = () => import('../reflections').then(({ ReflectionsPlace }) => ({ default: ReflectionsPlace }));
const rubrics = () => import('../rubrics').then(({ RubricsPlace }) => ({ default: RubricsPlace }));
const cohorts = () => import('../cohorts').then(({ CohortsPlace }) => ({ default: CohortsPlace }));
const report = () => import('../report').then(({ ReportPlace }) => ({ default: ReportPlace }));

/** In the order of the rail. The first is there at once, the others when they are gone to. */
export const PLACES: Place[] = [
  { id: 'data', href: '/data', pattern: '/data', icon: 'data', Component: DataPlace },
  { id: 'overview', href: '/overview', pattern: '/overview/:view?', icon: 'overview', Component: lazy(overview) },
  {
    id: 'competency',
    href: '/competency',
    pattern: '/competency/:id?',
    icon: 'competency',
    Component: lazy(competency),
  },
  {
    id: 'cohorts',
    href: '/cohorts',
    pattern: '/cohorts/:competency?/:within?',
    icon: 'cohorts',
    Component: lazy(cohorts),
  },
  { id: 'rubrics', href: '/rubrics', pattern: '/rubrics', icon: 'rubrics', Component: lazy(rubrics) },
  {
    id: 'reflections',
    href: '/reflections',
    pattern: '/reflections/:view?',
    icon: 'reflections',
    Component: lazy(reflections),
  },
  { id: 'report', href: '/report', pattern: '/report/:view?', icon: 'report', Component: lazy(report) },
];

const changes = () => import('../changes').then(({ ChangesPlace }) => ({ default: ChangesPlace }));

/** Gone to from the Data place, where older results are listed. */
export const CHANGES: Place = {
  id: 'changes',
  href: '/changes',
  pattern: '/changes/:id?',
  icon: 'data',
  Component: lazy(changes),
};

/** Fetches every place before it is gone to, so that the page works on when the network goes. */
export const fetchPlaces = (): Promise<unknown> =>
  Promise.all([overview(), competency(), cohorts(), rubrics(), reflections(), report(), changes()]);
