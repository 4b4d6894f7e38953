import type { TestedEstimate } from '../../statistics';
import type { EstimateT } from '../../vocabulary';

export const estimateT = ({
  estimate,
  standardError,
  t,
  degreesOfFreedom,
  p,
  interval,
}: TestedEstimate): EstimateT => ({ estimate, se: standardError, t, df: degreesOfFreedom, p, ci: [...interval] });
