import { isRefused } from '../vocabulary';
import { dzInR } from './dz-in-r';
import { HOLM } from './item-methods';
import type { CompetencyMethodId, Method, MethodCall } from './method';

const MRG =
  'L’Ecuyer, P. (1999). Good parameters and implementations for combined multiple recursive random number generators. Operations Research, 47, 159–164.';

const CHANGES = 'd <- post - pre; n <- length(d)';

const verdictOf = ({ finding }: MethodCall) => (finding && !isRefused(finding.verdict) ? finding.verdict : null);
const maximum = ({ finding }: MethodCall) => finding?.comparison.scale.max ?? 5;
const minimum = ({ finding }: MethodCall) => finding?.comparison.scale.min ?? 1;
const isExact = ({ finding }: MethodCall) =>
  finding !== undefined && !isRefused(finding.sturdier.permutation) && finding.sturdier.permutation.method === 'exact';
const replicates = ({ finding }: MethodCall, of: 'permutation' | 'bootstrap', otherwise: number) => {
  const result = finding?.sturdier[of];
  return result && !isRefused(result) ? result.replicates : otherwise;
};

/** R keeps the state of its generator in signed words of 32 bits. */
const signed = (word: number) => (word > 2_147_483_647 ? word - 4_294_967_296 : word);
const seeded = ({ finding }: MethodCall) =>
  `.Random.seed <- c(10407L, ${(finding?.seed ?? [12345, 12345, 12345, 12345, 12345, 12345]).map((word) => `${signed(word)}L`).join(', ')})`;
const PARTS = { classic: 'post, pre', adjusted: 'post, then', shift: 'then, pre' };
const withinEnds = ({ finding }: MethodCall) => (finding && !isRefused(finding.limits) ? finding.limits.within : 0.5);
/** Of the class gain: as many as of the mean change. */
const gainReplicates = (call: MethodCall) => replicates(call, 'bootstrap', 1999);
const IN_ORDER = 'o <- order(pre, post); d <- (post - pre)[o]; n <- length(d)';

/** What the Competency place computes beyond the Overview: each as it is cited, and the same number in R. */
export const COMPETENCY_METHODS: Record<CompetencyMethodId, Method> = {
  verdict: {
    references: [
      'Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach. Journal of Pharmacokinetics and Biopharmaceutics, 15, 657–680.',
      'Lakens, D. (2017). Equivalence tests. Social Psychological and Personality Science, 8, 355–362.',
    ],
    r: (call) => {
      const bound = verdictOf(call)?.boundFrom === 'set' ? String(verdictOf(call)?.bound) : '0.3 * sd(pre)';
      return [
        `${CHANGES}; se <- sd(d) / sqrt(n); bound <- ${bound}`,
        'max(pt((mean(d) + bound) / se, n - 1, lower.tail = FALSE),',
        '  pt((mean(d) - bound) / se, n - 1))',
        `t.test(d, conf.level = ${Number((2 * call.confidence - 1).toFixed(12))})$conf.int`,
      ].join('\n');
    },
  },
  detectable: {
    references: [
      'Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.',
      'Hoenig, J. M., & Heisey, D. M. (2001). The abuse of power. The American Statistician, 55, 19–24.',
    ],
    r: ({ confidence }) =>
      [
        'd <- post - pre',
        'sapply(c(0.8, 0.9), function(power) power.t.test(n = length(d), sd = sd(d), power = power,',
        `  sig.level = ${Number((1 - confidence).toFixed(12))}, type = "paired", strict = TRUE, tol = 1e-10)$delta)`,
      ].join('\n'),
  },
  levels: {
    references: [],
    r: ({ finding }) =>
      finding?.comparison.scale.unit === 'percent'
        ? 'level <- function(x) pmin(4, floor(x / 20))\ntable(level(pre), level(post))'
        : 'level <- function(x) floor(round(x, 10) + 0.5)\ntable(level(pre), level(post))',
  },
  regressionToTheMean: {
    references: [
      'Barnett, A. G., van der Pols, J. C., & Dobson, A. J. (2005). Regression to the mean: what it is and how to deal with it. International Journal of Epidemiology, 34, 215–220.',
    ],
    r: () => 'r <- cor(pre, post)\nc(intercept = (1 - r) * mean(pre), slope = r - 1)',
  },
  shapiroWilk: {
    references: [
      'Shapiro, S. S., & Wilk, M. B. (1965). An analysis of variance test for normality. Biometrika, 52, 591–611.',
      'Royston, P. (1995). Remark AS R94: A remark on algorithm AS 181. Applied Statistics, 44, 547–551.',
    ],
    r: () => 'd <- post - pre; shapiro.test(d)\nqqnorm(d); qqline(d)',
  },
  shape: {
    references: [
      'Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. The Statistician, 47, 183–189.',
    ],
    r: () => 'd <- post - pre; m <- d - mean(d)\nc(mean(m^3) / sd(d)^3, mean(m^4) / sd(d)^4 - 3)',
  },
  outliers: {
    references: ['Tukey, J. W. (1977). Exploratory data analysis. Addison-Wesley.'],
    r: () =>
      'd <- round(post - pre, 10); q <- quantile(d, c(0.25, 0.75)); far <- 1.5 * diff(q)\nsum(round(q[1] - far - d, 8) > 0 | round(d - q[2] - far, 8) > 0)',
  },
  signTest: {
    references: [
      'Dixon, W. J., & Mood, A. M. (1946). The statistical sign test. Journal of the American Statistical Association, 41, 557–566.',
      'Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26, 404–413.',
    ],
    r: ({ confidence }) =>
      `d <- round(post - pre, 10)\nbinom.test(sum(d > 0), sum(d != 0), conf.level = ${confidence})`,
  },
  permutation: {
    references: ['Fisher, R. A. (1935). The design of experiments. Oliver & Boyd.', MRG],
    r: (call) =>
      (isExact(call)
        ? [
            CHANGES,
            'flips <- as.matrix(expand.grid(rep(list(c(-1, 1)), n))); T <- abs(flips %*% d)',
            'mean(T >= abs(sum(d)) - 1e-9 * max(1, abs(sum(d))))',
          ]
        : [
            `RNGkind("L'Ecuyer-CMRG"); ${seeded(call)}`,
            `d <- round(post - pre, 10); B <- ${replicates(call, 'permutation', 9999)}`,
            'size <- sort(unique(abs(d[d != 0]))); people <- tabulate(match(abs(d), size))',
            'u <- matrix(runif(B * length(size)), B, byrow = TRUE)',
            'up <- matrix(qbinom(u, rep(people, each = B), 0.5), B)',
            'T <- abs((2 * up - rep(people, each = B)) %*% size)',
            '(1 + sum(T >= abs(sum(d)) - 1e-9 * max(1, abs(sum(d))))) / (B + 1)',
          ]
      ).join('\n'),
  },
  bootstrap: {
    references: [
      'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82, 171–185.',
      MRG,
    ],
    r: (call) =>
      [
        `RNGkind("L'Ecuyer-CMRG"); ${seeded(call)}`,
        `${IN_ORDER}; B <- ${replicates(call, 'bootstrap', 1999)}`,
        'u <- matrix(runif(B * n), B, byrow = TRUE)',
        'means <- rowMeans(matrix(d[floor(u * n) + 1], B)); z0 <- qnorm(mean(means < rowMeans(t(d))))',
        'L <- d - mean(d); a <- sum(L^3) / (6 * sum(L^2)^1.5)',
        `z <- z0 + qnorm(c(${Number(((1 - call.confidence) / 2).toFixed(12))}, ${Number((1 - (1 - call.confidence) / 2).toFixed(12))}))`,
        'boot:::norm.inter(means, pnorm(z0 + z / (1 - a * z)))[, 2]',
      ].join('\n'),
  },
  normalisedGain: {
    references: [
      'Hake, R. R. (1998). Interactive-engagement versus traditional methods. American Journal of Physics, 66, 64–74.',
      'Marx, J. D., & Cummings, K. (2007). Normalized change. American Journal of Physics, 75, 87–91.',
    ],
    r: (call) =>
      [
        `top <- ${maximum(call)}; bottom <- ${minimum(call)}`,
        '(mean(post) - mean(pre)) / (top - mean(pre))',
        'kept <- !((pre == top & post == top) | (pre == bottom & post == bottom))',
        'mean(ifelse(post > pre, (post - pre) / (top - pre),',
        '  ifelse(post < pre, (post - pre) / (pre - bottom), 0))[kept])',
        'mean(((post - pre) / (top - pre))[pre < top])',
        `RNGkind("L'Ecuyer-CMRG"); ${seeded(call)}`,
        `o <- order(pre, post); a <- pre[o]; b <- post[o]; n <- length(a); B <- ${gainReplicates(call)}`,
        'm <- function(x) rowMeans(t(x)); g <- function(i) m((b - a)[i]) / (top - m(a[i])); ghat <- g(1:n)',
        'u <- matrix(runif(B * n), B, byrow = TRUE); gs <- apply(floor(u * n) + 1, 1, g)',
        'jack <- sapply(1:n, function(i) g(-i)); L <- mean(jack) - jack; k <- sum(L^3) / (6 * sum(L^2)^1.5)',
        `z0 <- qnorm(mean(gs < ghat)); z <- z0 + qnorm(c(${Number(((1 - call.confidence) / 2).toFixed(12))}, ${Number((1 - (1 - call.confidence) / 2).toFixed(12))}))`,
        'boot:::norm.inter(gs, pnorm(z0 + z / (1 - k * z)))[, 2]',
      ].join('\n'),
  },
  effectSizes: {
    references: [
      'Hedges, L. V., & Olkin, I. (1985). Statistical methods for meta-analysis. Academic Press.',
      'Algina, J., & Keselman, H. J. (2003). Approximate confidence intervals for effect sizes. Educational and Psychological Measurement, 63, 537–553.',
      'Cooper, H., Hedges, L. V., & Valentine, J. C. (2009). The handbook of research synthesis and meta-analysis (2nd ed.). Russell Sage Foundation.',
      'Becker, B. J. (1988). Synthesizing standardized mean-change measures. British Journal of Mathematical and Statistical Psychology, 41, 257–278.',
      'McGraw, K. O., & Wong, S. P. (1992). A common language effect size statistic. Psychological Bulletin, 111, 361–365.',
    ],
    r: (call) => {
      const { before, vector } = dzInR(call);
      const quantile = Number((1 - (1 - call.confidence) / 2).toFixed(12));
      return [
        ...before,
        `dz <- ${vector}; r <- cor(pre, post)`,
        's <- sqrt((var(pre) + var(post)) / 2); df <- n - 1',
        'J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))',
        `g <- function(size, variance) J * (size + c(0, -1, 1) * qnorm(${quantile}) * sqrt(variance / n))`,
        'drm <- dz[1] * sqrt(2 * (1 - r)); db <- mean(d) / sd(pre)',
        'rbind(gav = g(mean(d) / s, (sd(d) / s)^2), dav = dz * sd(d) / s, gz = J * dz, dz,',
        '  grm = g(drm, (1 + drm^2 / 2) * 2 * (1 - r)), gb = g(db, 2 * (1 - r) + db^2 / 2))',
        'c(pnorm(dz[1]), mean(round(d, 10) > 0) + mean(round(d, 10) == 0) / 2)',
      ].join('\n');
    },
  },
  correlation: {
    references: [
      'Fisher, R. A. (1921). On the “probable error” of a coefficient of correlation deduced from a small sample. Metron, 1, 3–32.',
    ],
    r: ({ confidence }) => `cor.test(pre, post, conf.level = ${confidence})`,
  },
  limits: {
    references: [
      'Terwee, C. B., et al. (2007). Quality criteria were proposed for measurement properties of health status questionnaires. Journal of Clinical Epidemiology, 60, 34–42.',
      'Wilson, E. B. (1927). Probable inference. Journal of the American Statistical Association, 22, 209–212.',
    ],
    r: (call) =>
      [
        `top <- ${maximum(call)}; bottom <- ${minimum(call)}; half <- ${withinEnds(call)}`,
        'sapply(list(pre, post), function(x) c(mean(round(top - x, 10) <= 0), mean(round(top - x - half, 10) <= 0),',
        '  mean(round(x - bottom, 10) <= 0), mean(round(x - bottom - half, 10) <= 0)))',
      ].join('\n'),
  },
  retrospective: {
    references: [
      'Howard, G. S. (1980). Response-shift bias: A problem in evaluating interventions with pre/post self-reports. Evaluation Review, 4, 93–106.',
      'Hill, L. G., & Betz, D. L. (2005). Revisiting the retrospective pretest. American Journal of Evaluation, 26, 501–517.',
      HOLM,
    ],
    r: ({ part = 'classic', confidence }) =>
      [
        `t.test(${PARTS[part]}, paired = TRUE, conf.level = ${confidence})`,
        'p.adjust(c(t.test(post, pre, paired = TRUE)$p.value, t.test(post, then, paired = TRUE)$p.value,',
        '  t.test(then, pre, paired = TRUE)$p.value), method = "holm")',
      ].join('\n'),
  },
};
