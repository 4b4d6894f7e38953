import { isRefused } from '../vocabulary';
import type { Method, MethodCall, RubricMethodId } from './method';

const upper = (confidence: number) => Number((1 - (1 - confidence) / 2).toFixed(12));

const scaleOf = ({ rubric }: MethodCall) => {
  const { min, max, step } = rubric?.levels ?? { min: 0, max: 4, step: 1 };
  return step === 1 ? `${min}:${max}` : `seq(${min}, ${max}, by = ${step})`;
};
const iccOf = ({ rubric }: MethodCall) => {
  const icc = (rubric?.agreement ?? rubric?.total)?.icc;
  return icc && !isRefused(icc) ? icc : { model: 'ICC2' as const, raters: 3 };
};
const quoted = ({ rubric }: MethodCall) => JSON.stringify(rubric?.rater?.name ?? 'A');

/** Levels of two raters: those of the pair that is asked of, or of each pair in turn. */
const KAPPA = [
  'kappa <- function(b) {',
  '  b <- na.omit(b); m <- prop.table(table(factor(b[, 1], levels), factor(b[, 2], levels)))',
  '  w <- 1 - outer(levels, levels, "-")^2 / diff(range(levels))^2',
  '  e <- sum(w * outer(rowSums(m), colSums(m))); (sum(w * m) - e) / (1 - e)',
  '}',
].join('\n');

/** What the Rubrics place computes: each as it is cited, and the same number in R. */
export const RUBRIC_METHODS: Record<RubricMethodId, Method> = {
  raterShares: {
    references: [
      'Stemler, S. E. (2004). A comparison of consensus, consistency, and measurement approaches to estimating interrater reliability. Practical Assessment, Research, and Evaluation, 9, 4.',
    ],
    r: () =>
      [
        'apart <- round(unlist(apply(ratings, 1, function(r) dist(r[!is.na(r)]))), 10)',
        'c(mean(apart == 0), mean(apart <= 1))',
      ].join('\n'),
  },
  weightedKappa: {
    references: [
      'Cohen, J. (1968). Weighted kappa. Psychological Bulletin, 70, 213–220.',
      'Light, R. J. (1971). Measures of response agreement for qualitative data. Psychological Bulletin, 76, 365–377.',
      'Feinstein, A. R., & Cicchetti, D. V. (1990). High agreement but low kappa: I. The problems of two paradoxes. Journal of Clinical Epidemiology, 43, 543–549.',
    ],
    r: (call) =>
      [
        `levels <- ${scaleOf(call)}`,
        KAPPA,
        'mean(combn(ncol(ratings), 2, function(p) kappa(ratings[, p])), na.rm = TRUE)',
      ].join('\n'),
  },
  krippendorff: {
    references: [
      'Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability. University of Pennsylvania.',
      'Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data. Communication Methods and Measures, 1, 77–89.',
    ],
    r: () =>
      [
        'x <- ratings[rowSums(!is.na(ratings)) > 1, ]; v <- sort(unique(c(x)))',
        'o <- Reduce(`+`, apply(x, 1, function(r) {',
        '  t <- c(table(factor(r, v))); (outer(t, t) - diag(t)) / (sum(t) - 1)',
        '}, simplify = FALSE))',
        'n <- rowSums(o); s <- cumsum(n) - n / 2',
        'alpha <- function(d) 1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d)',
        'c(nominal = alpha(outer(v, v, "!=")), ordinal = alpha(outer(s, s, "-")^2), interval = alpha(outer(v, v, "-")^2))',
      ].join('\n'),
  },
  raterIcc: {
    references: [
      'Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability. Psychological Bulletin, 86, 420–428.',
      'McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some intraclass correlation coefficients. Psychological Methods, 1, 30–46.',
    ],
    r: (call) => {
      const { model, raters } = iccOf(call);
      const works =
        model === 'ICC1'
          ? `x <- t(apply(ratings[rowSums(!is.na(ratings)) == ${raters}, ], 1, function(r) r[!is.na(r)]))`
          : 'x <- na.omit(ratings[, colSums(!is.na(ratings[rowSums(!is.na(ratings)) > 1, ])) > 0])';
      return [
        works,
        `i <- psych::ICC(x, alpha = ${Number((1 - call.confidence).toFixed(12))}, lmer = FALSE)$results`,
        `unlist(i[c(${model.slice(3)}, ${Number(model.slice(3)) + 3}), c("ICC", "lower bound", "upper bound")])`,
      ].join('\n');
    },
  },
  severity: {
    references: [
      'Myford, C. M., & Wolfe, E. W. (2003). Detecting and measuring rater effects using many-facet Rasch measurement: Part I. Journal of Applied Measurement, 4, 386–422.',
    ],
    r: (call) =>
      [
        `own <- long[long$rater == ${quoted(call)}, ]; rest <- long[long$rater != ${quoted(call)}, ]`,
        'both <- merge(own, aggregate(level ~ work + criterion, rest, mean), by = c("work", "criterion"))',
        'd <- tapply(both$level.x - both$level.y, both$work, mean)',
        `t.test(d, conf.level = ${call.confidence})`,
      ].join('\n'),
  },
  convergence: {
    references: [
      'Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology, 15, 72–101.',
      'Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika, 65, 23–28.',
    ],
    r: ({ confidence }) =>
      [
        'r <- cor(rank(round(survey, 10)), rank(round(rubric, 10)))',
        'cor.test(rank(round(survey, 10)), rank(round(rubric, 10)), method = "spearman", exact = FALSE)$p.value',
        `c(r, tanh(atanh(r) + c(-1, 1) * qnorm(${upper(confidence)}) * sqrt((1 + r^2 / 2) / (length(survey) - 3))))`,
      ].join('\n'),
  },
  blandAltman: {
    references: [
      'Bland, J. M., & Altman, D. G. (1986). Statistical methods for assessing agreement between two methods of clinical measurement. The Lancet, 327, 307–310.',
    ],
    r: ({ confidence }) =>
      [
        'd <- rubric - survey',
        `t.test(d, conf.level = ${confidence})`,
        `mean(d) + c(-1, 1) * qnorm(${upper(confidence)}) * sd(d)`,
        'lm(d ~ I((rubric + survey) / 2))$coefficients[[2]]',
      ].join('\n'),
  },
};
