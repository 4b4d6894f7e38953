import type { CodingMethodId, Method } from './method';

/** What is computed of two coders' codings, as it is cited, and the same number in R. */
export const CODING_METHODS: Record<CodingMethodId, Method> = {
  codingKappa: {
    references: [
      'Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20, 37–46.',
      'Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted kappa. Psychological Bulletin, 72, 323–327.',
    ],
    r: ({ confidence }) =>
      [
        'm <- unclass(table(factor(first, 0:1), factor(second, 0:1))) / length(first)',
        'r <- rowSums(m); s <- colSums(m); agreed <- sum(diag(m)); chance <- sum(r * s)',
        'kappa <- (agreed - chance) / (1 - chance)',
        'kept <- diag(2) * (1 - chance) - outer(s, r, "+") * (1 - agreed)',
        'v <- (sum(m * kept^2) - (agreed * chance - 2 * chance + agreed)^2) / (length(first) * (1 - chance)^4)',
        `limits <- kappa + c(-1, 1) * qnorm(${Number((1 - (1 - confidence) / 2).toFixed(12))}) * sqrt(v)`,
        'c(agreed, kappa, pmax(-1, pmin(1, limits)))',
      ].join('\n'),
  },
};
