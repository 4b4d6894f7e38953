import { type CodeAgreement, isRefused } from '../../vocabulary';
import { type FigureValues, given, limits, type Maybe } from './values';

/** Every number behind the agreement of two coders on one code. */
export function codingValues({ both, onlyFirst, onlySecond, neither, agreement, kappa }: CodeAgreement): FigureValues {
  const counts: Maybe[] = [
    ['texts', both + onlyFirst + onlySecond + neither],
    ['bothCoders', both],
    ['onlyFirst', onlyFirst],
    ['onlySecond', onlySecond],
    ['neitherCoder', neither],
    ['agreement', isRefused(agreement) ? undefined : agreement],
  ];
  return isRefused(kappa)
    ? given(counts, kappa.refusal)
    : given([['kappa', kappa.value], ...limits(kappa.ci), ...counts]);
}
