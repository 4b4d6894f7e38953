import type { Detectable } from '../vocabulary';
import { formatNumber } from './format';

/** The smallest detectable change as it is read, with 80 and 90 % power, in points and in average standard deviations. */
export const formatDetectable = ({ points80, points90, dav80, dav90 }: Detectable) => ({
  points80: formatNumber(points80),
  points90: formatNumber(points90),
  dav80: formatNumber(dav80),
  dav90: formatNumber(dav90),
});
