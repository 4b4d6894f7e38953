import { lookOf } from '../../charts';
import { useFramework } from './framework';

/** How a competency looks and what it is called, for its pictures. */
export function useLook(competency: string): {
  name: string;
  colour: string;
  marker: ReturnType<typeof lookOf>['marker'];
  /** Its place in the framework. */
  index: number;
} {
  const { nameOf, indexOf } = useFramework();
  const index = indexOf(competency);
  const { token, marker } = lookOf(index);
  return { name: nameOf(competency), colour: `var(${token})`, marker, index };
}
