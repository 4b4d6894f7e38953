import type { CohortMethodId, Method, MethodCall } from './method';

const HOLM =
  'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65–70.';
const CR2 = [
  'Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with multi-stage samples. Survey Methodology, 28, 169–181.',
  'Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation. Journal of Business & Economic Statistics, 36, 672–683.',
];
const HARTUNG_KNAPP =
  'Hartung, J., & Knapp, G. (2001). A refined method for the meta-analysis of controlled clinical trials with binary outcome. Statistics in Medicine, 20, 3875–3889.';
const VIECHTBAUER =
  'Viechtbauer, W. (2010). Conducting meta-analyses in R with the metafor package. Journal of Statistical Software, 36(3).';

const BY_COHORT = [
  'gain <- post - pre; n <- tapply(gain, cohort, length)',
  'yi <- tapply(gain, cohort, mean); vi <- tapply(gain, cohort, var) / n',
].join('\n');

const percentLevel = ({ confidence }: MethodCall) => Number((confidence * 100).toFixed(6));
const alpha = ({ confidence }: MethodCall) => Number((1 - confidence).toFixed(12));

/** What the Cohorts place computes: each as it is cited, and the same number in R. */
export const COHORT_METHODS: Record<CohortMethodId, Method> = {
  cohortGains: {
    references: [
      'Welch, B. L. (1951). On the comparison of several mean values: an alternative approach. Biometrika, 38, 330–336.',
    ],
    r: () => 'gain <- post - pre\noneway.test(gain ~ cohort)\nsummary(aov(gain ~ cohort))  # η², ω²',
  },
  gamesHowell: {
    references: [
      'Games, P. A., & Howell, J. F. (1976). Pairwise multiple comparison procedures with unequal n’s and/or variances. Journal of Educational Statistics, 1, 113–125.',
    ],
    r: (call) =>
      [
        BY_COHORT,
        'k <- length(yi); pairs <- combn(k, 2)',
        'apply(pairs, 2, function(p) {',
        '  d <- yi[p[2]] - yi[p[1]]; v <- vi[p]; se <- sqrt(sum(v) / 2)',
        '  df <- sum(v)^2 / sum(v^2 / (n[p] - 1))',
        '  c(d, ptukey(abs(d) / se, k, df, lower.tail = FALSE),',
        `    d + c(-1, 1) * qtukey(${call.confidence}, k, df) * se)`,
        '})',
      ].join('\n'),
  },
  kruskalWallis: {
    references: [
      'Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association, 47, 583–621.',
    ],
    r: () => 'kruskal.test(round(post - pre, 10) ~ cohort)',
  },
  brownForsythe: {
    references: [
      'Brown, M. B., & Forsythe, A. B. (1974). Robust tests for the equality of variances. Journal of the American Statistical Association, 69, 364–367.',
    ],
    r: () => 'gain <- post - pre\nanova(lm(abs(gain - ave(gain, cohort, FUN = median)) ~ cohort))',
  },
  cohortAncova: {
    references: [
      'Searle, S. R., Speed, F. M., & Milliken, G. A. (1980). Population marginal means in the linear model. The American Statistician, 34, 216–221.',
      'Lord, F. M. (1967). A paradox in the interpretation of group comparisons. Psychological Bulletin, 68, 304–305.',
      HOLM,
    ],
    r: (call) =>
      [
        'm <- lm(post ~ pre + cohort)',
        'anova(lm(post ~ pre), m); anova(m, lm(post ~ pre * cohort))',
        'e <- emmeans::emmeans(m, "cohort")',
        `confint(e, level = ${call.confidence}); pairs(e, reverse = TRUE, adjust = "holm")`,
      ].join('\n'),
  },
  cohortPooled: {
    references: [
      HARTUNG_KNAPP,
      'Higgins, J. P. T., & Thompson, S. G. (2002). Quantifying heterogeneity in a meta-analysis. Statistics in Medicine, 21, 1539–1558.',
      VIECHTBAUER,
    ],
    r: (call) =>
      `${BY_COHORT}\npredict(m <- metafor::rma(yi, vi, method = "REML", test = "knha",\n  level = ${percentLevel(call)})); m; weights(m)`,
  },
  cohortTrend: {
    references: [
      'Thompson, S. G., & Higgins, J. P. T. (2002). How should meta-regression analyses be undertaken and interpreted? Statistics in Medicine, 21, 1559–1573.',
      HARTUNG_KNAPP,
      'Kendall, M. G. (1938). A new measure of rank correlation. Biometrika, 30, 81–93.',
    ],
    r: (call) =>
      [
        BY_COHORT,
        'metafor::rma(yi, vi, mods = ~ time, method = "REML", test = "knha",',
        `  level = ${percentLevel(call)}); cor.test(time, yi, method = "kendall")`,
      ].join('\n'),
  },
  cohortCourses: {
    references: CR2,
    r: () =>
      [
        'gain <- post - pre',
        'clubSandwich::coef_test(lm(gain ~ 1), vcov = "CR2", cluster = course)',
        'clubSandwich::coef_test(lm(post ~ pre + cohort), vcov = "CR2", cluster = course)',
      ].join('\n'),
  },
  cohortMixed: {
    references: [
      'Bates, D., Mächler, M., Bolker, B., & Walker, S. (2015). Fitting linear mixed-effects models using lme4. Journal of Statistical Software, 67(1).',
      'Kuznetsova, A., Brockhoff, P. B., & Christensen, R. H. B. (2017). lmerTest package. Journal of Statistical Software, 82(13).',
    ],
    r: () =>
      'm <- lmerTest::lmer(score ~ wave * cohort + (1 | person) + (1 | course), data = long)\nanova(m, type = 3); summary(m)',
  },
  comparisonGroup: {
    references: [
      'Angrist, J. D., & Pischke, J.-S. (2009). Mostly harmless econometrics. Princeton University Press.',
      'Morris, S. B. (2008). Estimating effect sizes from pretest-posttest-control group designs. Organizational Research Methods, 11, 364–386.',
    ],
    r: (call) =>
      [
        'gain <- post - pre',
        `t.test(gain[participant], gain[!participant], conf.level = ${call.confidence})`,
        'summary(lm(post ~ pre + participant))',
      ].join('\n'),
  },
  cohortDetectable: {
    references: [
      'Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.',
      'Hoenig, J. M., & Heisey, D. M. (2001). The abuse of power. The American Statistician, 55, 19–24.',
    ],
    r: (call) =>
      [
        'gain <- post - pre; n <- median(table(cohort))',
        'sizes <- table(cohort); v <- tapply(gain, cohort, var)',
        'power.t.test(n = n, sd = sqrt(sum((sizes - 1) * v) / sum(sizes - 1)), power = 0.8,',
        `  sig.level = ${alpha(call)}, type = "paired", strict = TRUE, tol = 1e-12)$delta`,
      ].join('\n'),
  },
};
