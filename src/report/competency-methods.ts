import { isRefused } from '../vocabulary';
import type { CompetencyMethodId, Method, MethodCall } from './method';

const HOLM =
  'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65–70.';
const MRG =
  'L’Ecuyer, P. (1999). Good parameters and implementations for combined multiple recursive random number generators. Operations Research, 47, 159–164.';

const CHANGES = 'd <- post - pre; n <- length(d)';

const verdictOf = ({ finding }: MethodCall) => (finding && !isRefused(finding.verdict) ? finding.verdict : null);
const itemRange = ({ item }: MethodCall) => `${item?.min ?? 1}:${item?.max ?? 5}`;
const position = ({ finding, item }: MethodCall) =>
  (finding?.items.findIndex(({ id }) => id === item?.id) ?? 0) + 1 || 1;
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
  itemMoves: {
    references: [],
    r: (call) => (call.item?.reverse ? 'table(sign(before - after))' : 'table(sign(after - before))'),
  },
  itemChange: {
    references: ['Student [Gosset, W. S.] (1908). The probable error of a mean. Biometrika, 6, 1–25.', HOLM],
    r: ({ item, confidence }) =>
      `t.test(${item?.reverse ? 'before, after' : 'after, before'}, paired = TRUE, conf.level = ${confidence})`,
  },
  marginalHomogeneity: {
    references: [
      'White, A. A., Landis, J. R., & Cooper, M. M. (1982). A note on the equivalence of several marginal homogeneity test criteria for categorical data. International Statistical Review, 50, 27–34.',
    ],
    r: ({ item }) =>
      [
        `m <- ${item?.reverse ? 'before - after' : 'after - before'}`,
        'z <- sum(m) / sqrt(sum(m^2)); c(z = z, p = 2 * pnorm(-abs(z)))',
      ].join('\n'),
  },
  stuartMaxwell: {
    references: [
      'Stuart, A. (1955). A test for homogeneity of the marginal distributions in a two-way classification. Biometrika, 42, 412–416.',
      'Maxwell, A. E. (1970). Comparing the classification of subjects by two independent judges. British Journal of Psychiatry, 116, 651–655.',
    ],
    r: (call) =>
      [
        `m <- unclass(table(factor(before, ${itemRange(call)}), factor(after, ${itemRange(call)})))`,
        'used <- rowSums(m) + colSums(m) > 0; m <- m[used, used]',
        'V <- -(m + t(m)); diag(V) <- rowSums(m) + colSums(m) - 2 * diag(m)',
        'u <- (rowSums(m) - colSums(m))[-1]; chi2 <- sum(u * solve(V[-1, -1], u))',
        'c(chi2, length(u), pchisq(chi2, length(u), lower.tail = FALSE))',
      ].join('\n'),
  },
  itemShift: {
    references: [
      'Oort, F. J. (2005). Using structural equation modeling to detect response shifts and true change. Quality of Life Research, 14, 587–598.',
      HOLM,
    ],
    r: (call) =>
      [
        `m <- itemsAfter - itemsBefore; j <- ${position(call)}`,
        't.test(m[, j], rowMeans(m[, -j, drop = FALSE]), paired = TRUE)',
      ].join('\n'),
  },
  itemRest: {
    references: [
      'Henrysson, S. (1963). Correction of item–total correlations in item analysis. Psychometrika, 28, 211–218.',
    ],
    r: (call) => `x <- na.omit(items); j <- ${position(call)}\ncor(x[, j], rowSums(x[, -j, drop = FALSE]))`,
  },
  alphaDeleted: {
    references: [
      'Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16, 297–334.',
    ],
    r: (call) =>
      [
        `x <- na.omit(items)[, -${position(call)}]; k <- ncol(x); V <- cov(x)`,
        'k / (k - 1) * (1 - sum(diag(V)) / sum(V))',
      ].join('\n'),
  },
  omega: {
    references: [
      'McDonald, R. P. (1999). Test theory: A unified treatment. Erlbaum.',
      'Hayes, A. F., & Coutts, J. J. (2020). Use omega rather than Cronbach’s alpha for estimating reliability. Communication Methods and Measures, 14, 1–24.',
    ],
    r: () =>
      [
        'x <- na.omit(items); f <- factanal(x, 1, rotation = "none"); s <- apply(x, 2, sd)',
        'common <- sum(f$loadings[, 1] * s)^2; common / (common + sum(f$uniquenesses * s^2))',
      ].join('\n'),
  },
  spearmanBrown: {
    references: [
      'Eisinga, R., te Grotenhuis, M., & Pelzer, B. (2013). The reliability of a two-item scale: Pearson, Cronbach, or Spearman-Brown? International Journal of Public Health, 58, 637–642.',
    ],
    r: () => 'x <- na.omit(items); r <- cor(x[, 1], x[, 2]); 2 * r / (1 + r)',
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
        'means <- rowMeans(matrix(d[floor(u * n) + 1], B)); z0 <- qnorm(mean(means < mean(d)))',
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
      ].join('\n'),
  },
};
