import type { ComponentType } from 'react';
import { DataPlace } from '../data';
import { fetched } from '../parts/fetched';
import type { IconName } from '../parts/icons';

export type PlaceId = 'data' | 'overview' | 'competency' | 'cohorts' | 'rubrics' | 'reflections' | 'report' | 'changes';

/** A place has an address, a name in the messages room, and one component. `pattern` may name views within it. */
export type Place = {
  id: PlaceId;
  href: string;
  pattern: string;
  icon: IconName;
  Component: ComponentType;
};

const OverviewPlace = fetched(() => import('../overview').then((room) => room.OverviewPlace));
const CompetencyPlace = fetched(() => import('../competency').then((room) => room.CompetencyPlace));
const ReflectionsPlace = fetched(() => import('../reflections').then((room) => room.ReflectionsPlace));
const RubricsPlace = fetched(() => import('../rubrics').then((room) => room.RubricsPlace));
const CohortsPlace = fetched(() => import('../cohorts').then((room) => room.CohortsPlace));
const ReportPlace = fetched(() => import('../report').then((room) => room.ReportPlace));

/** In the order of the rail. The first is there at once, the others when they are gone to. */
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
  {
    id: 'cohorts',
    href: '/cohorts',
    pattern: '/cohorts/:competency?/:within?',
    icon: 'cohorts',
    Component: CohortsPlace,
  },
  { id: 'rubrics', href: '/rubrics', pattern: '/rubrics', icon: 'rubrics', Component: RubricsPlace },
  {
    id: 'reflections',
    href: '/reflections',
    pattern: '/reflections/:view?',
    icon: 'reflections',
    Component: ReflectionsPlace,
  },
  { id: 'report', href: '/report', pattern: '/report/:view?', icon: 'report', Component: ReportPlace },
];

const ChangesPlace = fetched(() => import('../changes').then((room) => room.ChangesPlace));

/** Gone to from the Data place, where older results are listed. */
export const CHANGES: Place = {
  id: 'changes',
  href: '/changes',
  pattern: '/changes/:id?',
  icon: 'data',
  Component: ChangesPlace,
};
