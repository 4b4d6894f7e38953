import { lookOf } from '../../charts';
import { useFramework } from '../parts/framework';

/** How a competency looks and what it is called, for its pictures. */
export function useLook(competency: string): {
  name: string;
  colour: string;
  marker: ReturnType<typeof lookOf>['marker'];
} {
  const { nameOf, indexOf } = useFramework();
  const { token, marker } = lookOf(indexOf(competency));
  return { name: nameOf(competency), colour: `var(${token})`, marker };
}
