
# ---------------------------------------------------------------- what assessors saw

metrics <- c("nominal", "ordinal", "interval")

# Works, one row each, by raters: the levels that each gave.
worksBy <- function(s) {
  table <- matrix(NA_real_, length(unique(s$work)), length(raters), dimnames = list(sort(unique(s$work)), raters))
  table[cbind(s$work, s$rater)] <- s$level
  table
}
shares <- function(x) {
  given <- combn(ncol(x), 2, function(ij) abs(x[, ij[1]] - x[, ij[2]]))
  given <- given[!is.na(given)]
  if (length(given) == 0) NULL else list(exact = mean(given < 1e-9), adjacent = mean(given < 1 + 1e-9))
}

# Quadratically weighted, on the whole declared scale; its error by Fleiss, Cohen & Everitt 1969.
kappaOf <- function(a, b) {
  p <- prop.table(table(factor(round(a, 2), levelScale), factor(round(b, 2), levelScale)))
  K <- length(levelScale)
  w <- 1 - (outer(seq_len(K), seq_len(K), "-") / max(1, K - 1))^2
  first <- rowSums(p)
  second <- colSums(p)
  po <- sum(w * p)
  pe <- sum(w * outer(first, second))
  if (1 - pe < 1e-12) return(NULL)
  kappa <- (po - pe) / (1 - pe)
  kept <- w * (1 - pe) - outer(c(w %*% second), c(t(w) %*% first), "+") * (1 - po)
  excess <- sum(p * kept^2) - (po * pe - 2 * pe + po)^2
  reach <- qnorm(1 - outside) * sqrt(max(0, excess) / (length(a) * (1 - pe)^4))
  c(list(value = kappa), if (excess >= 1e-14) low("ci", c(max(-1, kappa - reach), min(1, kappa + reach))))
}

# Krippendorff 2011. Works alike count once, with how many they are.
patternsOf <- function(x) {
  levels <- sort(unique(x[!is.na(x)]))
  counts <- t(apply(x, 1, function(row) tabulate(match(row[!is.na(row)], levels), length(levels))))
  counts <- matrix(counts, nrow(x))
  # In the order of their ratings as text, by place from 0: so works are drawn.
  key <- apply(counts, 1, function(n) paste(rep(seq_along(levels) - 1, n), collapse = ","))
  order <- order(key, method = "radix")
  first <- order[!duplicated(key[order])]
  list(levels = levels, counts = counts[first, , drop = FALSE], works = c(table(factor(key, key[first]))))
}
alphasOf <- function(p, works = p$works) {
  size <- rowSums(p$counts)
  weighed <- p$counts * (works / (size - 1))
  alphasFrom(crossprod(weighed, p$counts), colSums(p$counts * works), p$levels)
}
# From coincidences of levels, and how often each was given.
alphasFrom <- function(o, n, levels) {
  k <- length(n)
  upper <- which(upper.tri(diag(k)), arr.ind = TRUE)
  c <- upper[, 1]
  d <- upper[, 2]
  upTo <- cumsum(n)
  distance <- list(nominal = rep(1, length(c)), ordinal = (upTo[d] - n[d] / 2 - upTo[c] + n[c] / 2)^2, interval = (levels[d] - levels[c])^2)
  if (sum(n[c] * n[d]) == 0) return(rep(NA_real_, 3))
  vapply(distance, function(w) 1 - (sum(n) - 1) * sum(o[upper] * w) / sum(n[c] * n[d] * w), 1)
}
quantileOf <- function(sorted, p) {
  whole <- length(sorted) + 1
  rank <- whole * p
  below <- trunc(rank)
  if (below == 0) return(sorted[1])
  if (below >= length(sorted)) return(sorted[length(sorted)])
  if (below == rank) return(sorted[below])
  at <- qnorm(c(p, below / whole, (below + 1) / whole))
  sorted[below] + (at[1] - at[2]) / (at[3] - at[2]) * (sorted[below + 1] - sorted[below])
}
seeded <- function(work) {
  kind <- RNGkind("L'Ecuyer-CMRG")
  seed <- as.numeric(strsplit(settings$seed, " ")[[1]])
  assign(".Random.seed", c(10407L, as.integer(ifelse(seed > 2147483647, seed - 4294967296, seed))), globalenv())
  on.exit(RNGkind(kind[1]))
  work()
}
krippendorff <- function(prefix, twice) {
  p <- patternsOf(twice)
  tell(prefix, list(units = nrow(twice)))
  if (nrow(twice) < 2 || length(p$levels) < 2) return(invisible())
  tell(prefix, setNames(as.list(alphasOf(p)), paste0(metrics, ".value")))
  ofWork <- rep(seq_along(p$works), p$works)
  samples <- seeded(function() vapply(seq_len(1999), function(i) {
    alphasOf(p, tabulate(ofWork[floor(runif(length(ofWork)) * length(ofWork)) + 1], length(p$works)))
  }, numeric(3)))
  samples <- samples[, !is.na(samples[1, ]), drop = FALSE]
  if (ncol(samples) > 1999 / 2) for (m in 1:3) {
    sorted <- sort(samples[m, ])
    tell(prefix, low(paste0(metrics[m], ".ci"), c(quantileOf(sorted, outside), quantileOf(sorted, 1 - outside))))
  }
}

# Shrout & Fleiss 1979, from the mean squares of works by raters.
iccOf <- function(x) {
  n <- nrow(x)
  k <- ncol(x)
  left <- x - rowMeans(x) - rep(colMeans(x), each = n) + mean(x)
  iccFrom(n, k, c(k * sum((rowMeans(x) - mean(x))^2), n * sum((colMeans(x) - mean(x))^2), sum(left^2)), sum((x - mean(x))^2))
}
# From the sums of squares of n works, of k raters, and of what is left.
iccFrom <- function(n, k, squares, total) {
  if (total / (n * k) < 1e-20) return(NULL)
  squares[squares < 1e-12 * total] <- 0
  B <- squares[1] / (n - 1)
  J <- squares[2] / (k - 1)
  E <- squares[3] / ((n - 1) * (k - 1))
  W <- (squares[2] + squares[3]) / (n * (k - 1))
  ofF <- function(noise, df) {
    if (noise == 0 || B == 0) return(NULL)
    F <- c(B / noise / qf(1 - outside, n - 1, df), B / noise * qf(1 - outside, df, n - 1))
    (F - 1) / (F + k - 1)
  }
  agreed <- (B - E) / (B + (k - 1) * E + k * (J - E) / n)
  ofAgreement <- function() {
    if (E == 0) return(NULL)
    a <- k * agreed * J / E
    b <- n * (1 + (k - 1) * agreed) - k * agreed
    df <- (k - 1) * (n - 1) * (a + b)^2 / ((n - 1) * a^2 + b^2)
    if (!isTRUE(df > 0)) return(NULL)
    f <- c(qf(1 - outside, n - 1, df), qf(1 - outside, df, n - 1))
    noise <- k * J + (k * n - k - n) * E
    c(n * (B - f[1] * E) / (f[1] * noise + n * B), n * (f[2] * B - E) / (noise + n * f[2] * B))
  }
  mean <- function(ci) if (is.null(ci) || any(1 + (k - 1) * ci <= 0)) NULL else k * ci / (1 + (k - 1) * ci)
  form <- function(single, average, ci) list(single = single, average = average, ci = ci, averageCi = mean(ci))
  list(ICC1 = form((B - W) / (B + (k - 1) * W), (B - W) / B, ofF(W, n * (k - 1))), ICC2 = form(agreed, (B - E) / (B + (J - E) / n), ofAgreement()),
    ICC3 = form((B - E) / (B + (k - 1) * E), (B - E) / B, ofF(E, (n - 1) * (k - 1))))
}
icc <- function(prefix, twice, used, complete) {
  crossed <- nrow(complete) >= 2
  x <- if (crossed) complete[, used, drop = FALSE] else {
    given <- rowSums(!is.na(twice))
    times <- table(given)
    most <- max(as.integer(names(times)[times == max(times)]))
    matrix(unlist(apply(twice[given == most, , drop = FALSE], 1, function(row) row[!is.na(row)], simplify = FALSE)), ncol = most, byrow = TRUE)
  }
  if (nrow(x) < 2 || ncol(x) < 2) return(invisible())
  tellIcc(prefix, iccOf(x), nrow(x), ncol(x), crossed)
}
tellIcc <- function(prefix, forms, n, k, crossed) {
  if (is.null(forms)) return(invisible())
  limits <- function(name, ci) if (is.null(ci)) list() else low(name, ci)
  shown <- forms[[if (crossed) "ICC2" else "ICC1"]]
  tell(prefix, c(list(works = n, raters = k, single = shown$single, average = shown$average), limits("ci", shown$ci), limits("averageCi", shown$averageCi)))
  for (model in if (crossed) names(forms) else "ICC1") {
    f <- forms[[model]]
    tell(paste0(prefix, ".forms.", model), c(list(single.value = f$single, average.value = f$average), limits("single.ci", f$ci), limits("average.ci", f$averageCi)))
  }
}

agreementOf <- function(code, wave) {
  prefix <- paste0(code, ".agreement.", wave)
  own <- ratings[ratings$criterion == code & (wave == "all" | ratings$wave == wave), ]
  scored <- own[!is.na(own$level), ]
  tell(prefix, c(setNames(lapply(c("scored", "blank", "unscorable", "unread"), function(state) sum(own$state == state)),
    paste0("counts.", c("scored", "blank", "unscorable", "unread"))), list(works = length(unique(scored$work)))))
  x <- worksBy(scored[!is.na(scored$rater), ])
  twice <- x[rowSums(!is.na(x)) > 1, , drop = FALSE]
  used <- colSums(!is.na(twice)) > 0
  complete <- twice[rowSums(is.na(twice[, used, drop = FALSE])) == 0, , drop = FALSE]
  tell(prefix, c(list(ratedTwice = nrow(twice), complete = nrow(complete), raters = sum(used)), if (nrow(x) > 0 && ncol(x) > 1) shares(x)))
  if (sum(used) < 2) return(invisible())
  kappas <- combn(which(used), 2, function(ij) {
    both <- !is.na(twice[, ij[1]]) & !is.na(twice[, ij[2]])
    if (!any(both)) return(NA_real_)
    name <- paste0(prefix, ".pairs.", raters[ij[1]], "-", raters[ij[2]])
    kappa <- kappaOf(twice[both, ij[1]], twice[both, ij[2]])
    tell(name, c(list(n = sum(both)), shares(twice[both, ij, drop = FALSE])))
    if (is.null(kappa)) return(NA_real_)
    tell(name, setNames(kappa, paste0("kappa.", names(kappa))))
    kappa$value
  })
  kappas <- kappas[!is.na(kappas)]
  if (length(kappas) > 0) tell(prefix, list(kappa.mean = mean(kappas), kappa.pairs = length(kappas)))
  attempt(paste0(prefix, ".krippendorff"), krippendorff(paste0(prefix, ".krippendorff"), twice))
  attempt(paste0(prefix, ".icc"), icc(paste0(prefix, ".icc"), twice, used, complete))
}

# Own level minus the mean of the others on the same work and criterion, averaged over the criteria of a work.
ratersOf <- function() {
  scored <- ratings[!is.na(ratings$level) & !is.na(ratings$rater), ]
  scored$work <- paste(scored$work, scored$criterion)
  x <- worksBy(scored)
  work <- sub(" [^ ]*$", "", rownames(x))
  for (rater in raters) {
    prefix <- paste0("rubric.raters.", rater)
    own <- !is.na(x[, rater])
    levels <- x[own, rater]
    tell(prefix, list(works = length(unique(work[own])), ratings = sum(own), mean = mean(levels), sd = sd(levels)))
    others <- x[own, colnames(x) != rater, drop = FALSE]
    given <- abs(others - levels)
    if (any(!is.na(given))) tell(prefix, list(exact = mean(given < 1e-9, na.rm = TRUE)))
    use <- rowSums(!is.na(others)) > 0
    if (!any(use)) next
    d <- tapply(levels[use] - rowMeans(others[use, , drop = FALSE], na.rm = TRUE), work[own][use], mean)
    tell(prefix, list(severity.works = length(d), severity.difference = mean(d)))
    if (length(d) > 1 && any(round(d, 10) != round(d[1], 10))) tell(prefix, low("severity.ci", t.test(d, conf.level = confidence)$conf.int))
  }
}

# Spearman's rank correlation with the interval of Bonett & Wright 2000.
spearman <- function(prefix, x, y) attempt(prefix, {
  x <- round(x, 10)
  y <- round(y, 10)
  r <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  rho <- r$estimate
  tell(prefix, c(list(rho = rho, p = r$p.value), low("ci", tanh(atanh(rho) + range2 * qnorm(1 - outside) * sqrt((1 + rho^2 / 2) / (length(x) - 3))))))
})
convergenceOf <- function(code, competency) {
  prefix <- paste0(code, ".convergence")
  scale <- competencies[competencies$code == competency, ]
  pre <- scores[[competency]][before]
  post <- scores[[competency]][after]
  at <- match(persons, ratedPersons)
  level <- function(wave) criterionScores[[code]][[wave]][at]
  use <- !is.na(pre) & !is.na(post) & !is.na(level(settings$before)) & !is.na(level(settings$after))
  n <- sum(use)
  tell(prefix, list(n = n))
  if (n < 4) return(invisible())
  first <- list(own = pre[use], level = level(settings$before)[use])
  second <- list(own = post[use], level = level(settings$after)[use])
  x <- 100 * (second$own - first$own) / (scale$max - scale$min)
  y <- 100 * (second$level - first$level) / (levelMax - levelMin)
  spearman(paste0(prefix, ".gains"), x, y)
  spearman(paste0(prefix, ".before"), first$own, first$level)
  spearman(paste0(prefix, ".after"), second$own, second$level)
  # Bland & Altman 1999.
  d <- y - x
  tell(paste0(prefix, ".blandAltman"), c(list(bias = mean(d), sd = sd(d), limits.1 = mean(d) - qnorm(1 - outside) * sd(d), limits.2 = mean(d) + qnorm(1 - outside) * sd(d),
    slope = coef(lm(d ~ I((x + y) / 2)))[[2]]), low("biasCi", t.test(d, conf.level = confidence)$conf.int)))
}

# Scores by whole level, halves up.
levelsOf <- function(code) {
  s <- pairsOf(code, "all")
  place <- function(x) pmin(levelMax - levelMin, pmax(0, floor(x + 0.5 + 1e-10) - levelMin)) + 1
  from <- place(s$pre)
  to <- place(s$post)
  count <- function(x) as.list(tabulate(x, levelMax - levelMin + 1))
  tell(paste0(code, ".all.levels"), c(setNames(count(from), paste0("before.", seq_len(levelMax - levelMin + 1))),
    setNames(count(to), paste0("after.", seq_len(levelMax - levelMin + 1))), list(up = sum(to > from), same = sum(to == from), down = sum(to < from))))
}

rubricAll <- function() {
  a <- ratedIn(settings$before)
  b <- ratedIn(settings$after)
  tell("rubric.people", list(pre = sum(a), post = sum(b), both = sum(a & b), preOnly = sum(a & !b), postOnly = sum(!a & b)))
  for (code in criteria$code) for (cohort in c("all", cohorts$code)) {
    use <- ratedPeopleIn(cohort) & a & b
    tell(paste0(code, ".", cohort, ".leftOut"), list(noScoreBefore = sum(use & is.na(criterionScores[[code]][[settings$before]])),
      noScoreAfter = sum(use & is.na(criterionScores[[code]][[settings$after]]))))
  }
  for (code in criteria$code) {
    attempt(paste0(code, ".all.levels"), levelsOf(code))
    for (wave in c("all", settings$before, settings$after)) attempt(paste0(code, ".agreement.", wave), agreementOf(code, wave))
    competency <- criteria$competency[criteria$code == code]
    if (!is.na(competency)) attempt(paste0(code, ".convergence"), convergenceOf(code, competency))
  }
  attempt("rubric.raters", ratersOf())
}
