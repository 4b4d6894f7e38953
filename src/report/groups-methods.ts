import { isRefused } from '../vocabulary';
import type { GroupsMethodId, Method, MethodCall } from './method';

const NONCENTRAL = [
  'limit <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p,',
  '  t + c(-1, 1) * (8 + abs(t)), extendInt = "yes", tol = 1e-12)$root * sqrt(1 / n1 + 1 / n2) * J',
];

const upper = (confidence: number) => Number((1 - (1 - confidence) / 2).toFixed(12));
const lower = (confidence: number) => Number(((1 - confidence) / 2).toFixed(12));
const target = ({ unpaired }: MethodCall) => (unpaired && !isRefused(unpaired.target) ? unpaired.target.level : 4);
const isExact = ({ retention }: MethodCall) =>
  retention !== undefined && !isRefused(retention.test) && retention.test.method === 'exact';

/** Two groups of different people, or several: each method as it is cited, and the same number in R. */
export const GROUPS_METHODS: Record<GroupsMethodId, Method> = {
  welch: {
    references: [
      'Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika, 34, 28–35.',
    ],
    r: ({ confidence }) => `t.test(post, pre, conf.level = ${confidence})`,
  },
  hedgesG: {
    references: [
      'Hedges, L. V. (1981). Distribution theory for Glass’s estimator of effect size. Journal of Educational Statistics, 6, 107–128.',
      'Cumming, G., & Finch, S. (2001). Educational and Psychological Measurement, 61, 532–574.',
    ],
    r: ({ confidence }) =>
      [
        'n1 <- length(post); n2 <- length(pre); df <- n1 + n2 - 2',
        's <- sqrt(((n1 - 1) * var(post) + (n2 - 1) * var(pre)) / df)',
        'J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))',
        't <- (mean(post) - mean(pre)) / s / sqrt(1 / n1 + 1 / n2)',
        ...NONCENTRAL,
        `c(J * (mean(post) - mean(pre)) / s, limit(${upper(confidence)}), limit(${lower(confidence)}))`,
      ].join('\n'),
  },
  mannWhitney: {
    references: [
      'Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. Annals of Mathematical Statistics, 18, 50–60.',
      'Cliff, N. (1993). Dominance statistics: Ordinal analyses to answer ordinal questions. Psychological Bulletin, 114, 494–509.',
    ],
    r: ({ confidence }) =>
      [
        'a <- round(post, 10); b <- round(pre, 10); w <- wilcox.test(a, b, exact = FALSE); w',
        'n1 <- length(a); n2 <- length(b); delta <- 2 * unname(w$statistic) / (n1 * n2) - 1',
        `tanh(atanh(delta) + c(0, -1, 1) * qnorm(${upper(confidence)}) * sqrt((n1 + n2 + 1) / (3 * n1 * n2)))`,
      ].join('\n'),
  },
  twoShares: {
    references: [
      'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine, 17, 873–890.',
      'Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209–212.',
    ],
    r: (call) =>
      [
        `a <- round(post, 10) >= ${target(call)}; b <- round(pre, 10) >= ${target(call)}`,
        `w <- function(x) prop.test(sum(x), length(x), conf.level = ${call.confidence}, correct = FALSE)$conf.int`,
        'd <- mean(a) - mean(b); A <- w(a); B <- w(b)',
        'c(d, d - sqrt((mean(a) - A[1])^2 + (B[2] - mean(b))^2), d + sqrt((A[2] - mean(a))^2 + (mean(b) - B[1])^2))',
        'prop.test(c(sum(a), sum(b)), c(length(a), length(b)), correct = FALSE)',
      ].join('\n'),
  },
  retention: {
    references: [
      'Pearson, K. (1900). On the criterion that a given system of deviations … Philosophical Magazine, 50, 157–175.',
      'Cramér, H. (1946). Mathematical methods of statistics. Princeton University Press.',
      'Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38, 141–149.',
    ],
    r: (call) => {
      const groups = (call.retention?.groups ?? []).filter(({ first }) => first > 0);
      const vector = (values: number[]) => `c(${values.join(', ')})`;
      return [
        `again <- ${vector(groups.map(({ both }) => both))}; n <- ${vector(groups.map(({ first }) => first))}`,
        'tab <- cbind(again, n - again); x <- chisq.test(tab, correct = FALSE)',
        'c(x$statistic, x$parameter, x$p.value, V = unname(sqrt(x$statistic / sum(n))))',
        ...(isExact(call) ? ['fisher.test(tab, workspace = 2e7)$p.value'] : []),
      ].join('\n');
    },
  },
};
