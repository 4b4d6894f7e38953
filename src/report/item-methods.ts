import type { ItemMethodId, Method, MethodCall } from './method';

export const HOLM =
  'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6, 65–70.';

const itemRange = ({ item }: MethodCall) => `${item?.min ?? 1}:${item?.max ?? 5}`;
const position = ({ finding, item }: MethodCall) =>
  (finding?.items.findIndex(({ id }) => id === item?.id) ?? 0) + 1 || 1;

/** What is computed of single items and of their scale: each as it is cited, and the same number in R. */
export const ITEM_METHODS: Record<ItemMethodId, Method> = {
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
  bowker: {
    references: [
      'Bowker, A. H. (1948). A test for symmetry in contingency tables. Journal of the American Statistical Association, 43, 572–574.',
    ],
    r: (call) =>
      [
        `m <- unclass(table(factor(before, ${itemRange(call)}), factor(after, ${itemRange(call)})))`,
        'up <- m[upper.tri(m)]; down <- t(m)[upper.tri(m)]; moved <- up + down > 0',
        'chi2 <- sum(((up - down)^2 / (up + down))[moved])',
        'c(chi2, sum(moved), pchisq(chi2, sum(moved), lower.tail = FALSE))',
      ].join('\n'),
  },
  topTwo: {
    references: [],
    r: ({ item }) => `c(mean(before >= ${(item?.max ?? 5) - 1}), mean(after >= ${(item?.max ?? 5) - 1}))`,
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
  itemTotal: {
    references: [
      'Henrysson, S. (1963). Correction of item–total correlations in item analysis. Psychometrika, 28, 211–218.',
    ],
    r: (call) => `x <- na.omit(items); j <- ${position(call)}\ncor(x[, j], rowSums(x))`,
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
};
