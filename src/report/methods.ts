import { comparedPeople, isRefused } from '../vocabulary';
import { CODING_METHODS } from './coding-methods';
import { COHORT_METHODS } from './cohort-methods';
import { COMPETENCY_METHODS } from './competency-methods';
import { dzInR } from './dz-in-r';
import { GROUPS_METHODS } from './groups-methods';
import { ITEM_METHODS } from './item-methods';
import type { Method, MethodCall, MethodId } from './method';
import { RUBRIC_METHODS } from './rubric-methods';

const upper = (confidence: number) => Number((1 - (1 - confidence) / 2).toFixed(12));
const rVector = (values: number[]) => `c(${values.join(', ')})`;

const target = ({ comparison }: MethodCall) =>
  comparison && !isRefused(comparison.target) ? comparison.target : { level: 4, method: 'exact' as const };
const exactRanks = ({ comparison }: MethodCall) =>
  comparison !== undefined && !isRefused(comparison.wilcoxon) && comparison.wilcoxon.method === 'exact';
const reliabilityUsed = ({ comparison }: MethodCall) =>
  comparison && !isRefused(comparison.reliableChange) ? String(comparison.reliableChange.reliability) : 'reliability';

const BENJAMINI_HOCHBERG =
  'Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B, 57, 289–300.';

const adjusted = (method: 'holm' | 'BH'): Method['r'] => {
  return ({ family }) => {
    const ps = (family ?? []).flatMap(({ t }) => (isRefused(t) ? [] : [t.p]));
    return `p.adjust(${rVector(ps)},\n  method = "${method}")`;
  };
};

export const METHODS: Record<MethodId, Method> = {
  ...COMPETENCY_METHODS,
  ...GROUPS_METHODS,
  ...ITEM_METHODS,
  ...COHORT_METHODS,
  ...CODING_METHODS,
  ...RUBRIC_METHODS,
  means: {
    references: [],
    r: () => 'c(mean(pre), sd(pre), median(pre))\nc(mean(post), sd(post), median(post))\ncor(pre, post)',
  },
  pairedT: {
    references: ['Student [Gosset, W. S.] (1908). The probable error of a mean. Biometrika, 6, 1–25.'],
    r: ({ confidence }) => `t.test(post, pre, paired = TRUE, conf.level = ${confidence})`,
  },
  dz: {
    references: [
      'Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.',
      'Cumming, G., & Finch, S. (2001). Educational and Psychological Measurement, 61, 532–574.',
    ],
    r: (call) => {
      const { before, vector } = dzInR(call);
      return [...before, vector].join('\n');
    },
  },
  gav: {
    references: [
      'Algina, J., & Keselman, H. J. (2003). Approximate confidence intervals for effect sizes. Educational and Psychological Measurement, 63, 537–553.',
      'Hedges, L. V. (1981). Distribution theory for Glass’s estimator of effect size. Journal of Educational Statistics, 6, 107–128.',
      'Lakens, D. (2013). Calculating and reporting effect sizes. Frontiers in Psychology, 4, 863.',
    ],
    r: ({ confidence }) =>
      [
        'd <- post - pre; df <- length(d) - 1; s <- sqrt((var(pre) + var(post)) / 2)',
        'J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))',
        `J * (mean(d) + c(0, -1, 1) * qnorm(${upper(confidence)}) * sd(d) / sqrt(length(d))) / s`,
      ].join('\n'),
  },
  wilcoxon: {
    references: [
      'Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1, 80–83.',
      'Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. Annals of Mathematical Statistics, 34, 598–611.',
      'Kerby, D. S. (2014). The simple difference formula. Comprehensive Psychology, 3, 11.IT.3.1.',
    ],
    r: (call) =>
      [
        'd <- round(post - pre, 10); d <- d[d != 0]; r <- rank(abs(d))',
        exactRanks(call)
          ? `wilcox.test(d, exact = TRUE, conf.int = TRUE, conf.level = ${call.confidence})`
          : `wilcox.test(d, exact = FALSE, correct = TRUE, conf.int = TRUE,\n  conf.level = ${call.confidence}, tol.root = 1e-13)`,
        '(sum(r[d > 0]) - sum(r[d < 0])) / sum(r)',
      ].join('\n'),
  },
  holm: {
    references: [
      'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65–70.',
      BENJAMINI_HOCHBERG,
    ],
    r: adjusted('holm'),
  },
  bh: { references: [BENJAMINI_HOCHBERG], r: adjusted('BH') },
  reliableChange: {
    references: [
      'Jacobson, N. S., & Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical Psychology, 59, 12–19.',
    ],
    r: (call) =>
      [
        `rci <- (post - pre) / (sqrt(2) * sd(pre) * sqrt(1 - ${reliabilityUsed(call)}))`,
        'table(sign(rci) * (abs(rci) > qnorm(0.975)))',
        `prop.test(sum(rci > qnorm(0.975)), length(rci), conf.level = ${call.confidence}, correct = FALSE)$conf.int`,
      ].join('\n'),
  },
  target: {
    references: [
      'Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209–212.',
      'Newcombe, R. G. (1998). Improved confidence intervals for the difference between binomial proportions based on paired data. Statistics in Medicine, 17, 2635–2650.',
      'McNemar, Q. (1947). Psychometrika, 12, 153–157.',
    ],
    r: (call) => {
      const { level, method } = target(call);
      const test =
        method === 'exact'
          ? 'if (any(a != b)) binom.test(sum(b & !a), sum(a != b))$p.value else 1'
          : 'mcnemar.test(table(factor(a, c(FALSE, TRUE)), factor(b, c(FALSE, TRUE))))$p.value';
      return [
        `a <- round(pre, 10) >= ${level}; b <- round(post, 10) >= ${level}`,
        `prop.test(sum(a), length(a), conf.level = ${call.confidence}, correct = FALSE)$conf.int`,
        `prop.test(sum(b), length(b), conf.level = ${call.confidence}, correct = FALSE)$conf.int`,
        test,
        'm <- sum(a != b); 2 * pbinom(min(sum(a & !b), sum(b & !a)), m, 0.5) - dbinom(sum(b & !a), m, 0.5) # mid-p',
      ].join('\n');
    },
  },
  alpha: {
    references: [
      'Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16, 297–334.',
      'Feldt, L. S. (1965). The approximate sampling distribution of Kuder–Richardson reliability. Psychometrika, 30, 357–370.',
    ],
    r: ({ confidence }) =>
      [
        'x <- na.omit(items); k <- ncol(x); n <- nrow(x); V <- cov(x)',
        'alpha <- k / (k - 1) * (1 - sum(diag(V)) / sum(V))',
        `c(alpha, 1 - (1 - alpha) * qf(c(${upper(confidence)}, ${Number((1 - upper(confidence)).toFixed(12))}), n - 1, (n - 1) * (k - 1)))`,
      ].join('\n'),
  },
  matchedShare: {
    references: [
      'Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209–212.',
    ],
    r: ({ people, confidence }) =>
      `prop.test(${people?.both ?? 'both'}, ${people ? comparedPeople(people).before : 'pre'}, conf.level = ${confidence}, correct = FALSE)`,
  },
};
