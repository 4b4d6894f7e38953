# What R says when it is asked more closely than by default: searches run to their end, differences rounded to ten decimals before they
# are ranked, tables without the pairs of levels between which nobody moved, units that nobody rated. Paths and values, by method and case.
# Rscript tests/reference/closer.R, with jsonlite and metafor 3.8-1.
suppressMessages({ library(jsonlite); library(metafor) })
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
casesOf <- function(method) {
  files <- sort(list.files(file.path(folder, method), "\\.json$", full.names = TRUE), method = "radix")
  setNames(lapply(files, fromJSON), sub("\\.json$", "", basename(files)))
}
closer <- list()

closer[["meta-analysis"]] <- lapply(casesOf("meta-analysis"), function(case) {
  of <- function(test, name) {
    m <- suppressWarnings(rma.uni(case$data$yi, case$data$vi, method = "PM", test = test, control = list(tol = 1e-15)))
    if (m$se < 1e-12) return(list())
    p <- predict(m)
    x <- list(mu = c(m$beta), se = m$se, stat = m$zval, p = m$pval, low = m$ci.lb, high = m$ci.ub, tau2 = m$tau2, seTau2 = m$se.tau2, I2 = m$I2, H2 = m$H2,
      piLow = p$pi.lb, piHigh = p$pi.ub)
    w <- weights(m)
    c(setNames(x, paste0(name, ".", names(x))), setNames(as.list(unname(w)), paste0(name, ".weights.", seq_along(w) - 1)))
  }
  c(of("z", "PM_z"), of("knha", "PM_knha"))
})

closer[["welch-t-unpaired"]] <- lapply(Filter(function(case) !is.null(case$expected$hlShift), casesOf("welch-t-unpaired")), function(case)
  list(hlShift = unname(wilcox.test(case$data$b, case$data$a, exact = FALSE, conf.int = TRUE, tol.root = 1e-13)$estimate)))

closer[["wilcoxon-signed-rank"]] <- lapply(Filter(function(case) is.numeric(case$data$pre), casesOf("wilcoxon-signed-rank")), function(case) {
  d <- round(case$data$post - case$data$pre, 10); d <- d[!is.na(d)]; used <- d[d != 0]; n <- length(used)
  if (n == 0) return(list())
  ties <- anyDuplicated(abs(used)) > 0; exact <- n < 50 && !ties && n == length(d)
  test <- function(...) suppressWarnings(wilcox.test(used, exact = exact, ...))
  ranks <- rank(abs(used)); V <- sum(ranks[used > 0])
  list(nZero = sum(d == 0), nUsed = n, hasTies = ties, exact = exact, V = V, wPlus = V, wMinus = sum(ranks) - V, pValue = test()$p.value,
    pGreater = test(alternative = "greater")$p.value, pLess = test(alternative = "less")$p.value,
    pValue_normal_noCC = suppressWarnings(wilcox.test(used, exact = FALSE, correct = FALSE))$p.value)
})

closer[["welch-anova-gains"]] <- lapply(casesOf("welch-anova-gains"), function(case) {
  k <- kruskal.test(round(case$data$post - case$data$pre, 10), factor(case$data$cohort))
  list(kruskalH = unname(k$statistic), kruskalP = k$p.value)
})

closer[["likert-distribution"]] <- lapply(casesOf("likert-distribution"), function(case) {
  T <- case$expected$table; moved <- (T + t(T))[upper.tri(T)]
  chi2 <- sum(((T - t(T))[upper.tri(T)]^2 / moved)[moved > 0]); df <- sum(moved > 0)
  list(bowkerChi2 = chi2, bowkerDf = df, bowkerP = pchisq(chi2, df, lower.tail = FALSE))
})

# Krippendorff 2004, 11.3, by its definition: every pair of ratings of a unit, weighed by 1 / (m - 1).
alphaOf <- function(ratings, distance) {
  units <- lapply(seq_len(nrow(ratings)), function(i) { x <- ratings[i, ]; x[!is.na(x)] }); units <- units[lengths(units) > 1]
  all <- unlist(units); values <- sort(unique(all)); counts <- table(factor(all, values)); D <- distance(values, as.numeric(counts))
  within <- sum(sapply(units, function(x) { at <- match(x, values); sum(D[at, at]) / (length(x) - 1) }))
  1 - within / length(all) / (sum(outer(counts, counts) * D) / (length(all) * (length(all) - 1)))
}
metrics <- list(nominal = function(v, n) 1 - diag(length(v)), interval = function(v, n) outer(v, v, "-")^2,
  ordinal = function(v, n) outer(seq_along(v), seq_along(v), Vectorize(function(c, k) (sum(n[c:k]) - (n[c] + n[k]) / 2)^2)))
closer[["krippendorff-alpha"]] <- lapply(casesOf("krippendorff-alpha"), function(case) {
  ratings <- case$data$ratings
  if (length(unique(na.omit(c(ratings)))) == 1) return(list())
  m <- rowSums(!is.na(ratings)); c(lapply(metrics, function(d) alphaOf(ratings, d)), nPairable = sum(m[m > 1]))
})

# Fleiss, Cohen & Everitt 1969, large-sample variance of weighted kappa.
closer[["kappa-agreement"]] <- lapply(casesOf("kappa-agreement"), function(case) {
  r <- na.omit(case$data$ratings); levels <- case$options$levels; k <- length(levels); columns <- combn(ncol(r), 2); found <- list()
  for (pair in seq_len(ncol(columns))) {
    p <- prop.table(table(factor(r[, columns[1, pair]], levels), factor(r[, columns[2, pair]], levels)))
    a <- rowSums(p); b <- colSums(p); w <- 1 - outer(1:k, 1:k, "-")^2 / (k - 1)^2
    po <- sum(w * p); pe <- sum(w * outer(a, b)); wa <- c(w %*% b); wb <- c(a %*% w)
    v <- (sum(p * (w * (1 - pe) - outer(wa, wb, "+") * (1 - po))^2) - (po * pe - 2 * pe + po)^2) / (nrow(r) * (1 - pe)^4)
    if (is.finite(v)) {
      at <- paste0("pairs.", pair - 1, ".psych_"); kappa <- (po - pe) / (1 - pe); ci <- kappa + c(-1, 1) * qnorm(.975) * sqrt(v)
      found[paste0(at, c("var_weighted", "ci_weighted.0", "ci_weighted.1"))] <- as.list(c(v, pmax(-1, pmin(1, ci))))
    }
  }
  found
})

writeLines(toJSON(closer, auto_unbox = TRUE, digits = I(17), pretty = 1), file.path(folder, "closer.json"))
