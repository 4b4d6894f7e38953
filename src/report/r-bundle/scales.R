
# ---------------------------------------------------------------- scales and people

completeIn <- function(code, wave) {
  x <- countedAnswers[[code]][answers$wave == wave, , drop = FALSE]
  x[stats::complete.cases(x), , drop = FALSE]
}
alphaOf <- function(x) {
  V <- cov(x)
  ncol(x) / (ncol(x) - 1) * (1 - sum(diag(V)) / sum(V))
}
alphaBefore <- function(code) if (hasAnswers) alphaOf(completeIn(code, settings$before)) else NA

# One factor by maximum likelihood; the search goes on to its end, as factanal's own default stops at about 1e-5.
omegaOf <- function(x) {
  f <- factanal(x, 1, rotation = "none", control = list(opt = list(factr = 10, pgtol = 0, maxit = 10000)))
  s <- apply(x, 2, sd)
  common <- sum(f$loadings[, 1] * s)^2
  common / (common + sum(f$uniquenesses * s^2))
}

scalesOf <- function(code, wave) {
  prefix <- paste0(code, ".all.reliability.", wave)
  x <- completeIn(code, wave)
  k <- ncol(x)
  tell(prefix, list(n = nrow(x), items = k))
  if (nrow(x) < 3 || k < 2) return(invisible())
  attempt(prefix, {
    p <- printed("alpha", list(items = as.data.frame(x)))[[1]]
    tell(prefix, c(list(alpha = p[1]), low("alphaCi", p[2:3])))
  })
  R <- suppressWarnings(cor(x))
  average <- mean(R[upper.tri(R)])
  tell(prefix, list(standardised = k * average / (1 + (k - 1) * average)))
  if (k == 2) tell(prefix, list(spearmanBrown = 2 * R[1, 2] / (1 + R[1, 2])))
  for (j in seq_len(k)) {
    rest <- rowSums(x[, -j, drop = FALSE])
    tell(prefix, setNames(list(suppressWarnings(cor(x[, j], rest)), suppressWarnings(cor(x[, j], rowSums(x)))), paste0(c("itemRest.", "itemTotal."), j)))
    if (k > 2) tell(prefix, setNames(list(alphaOf(x[, -j, drop = FALSE])), paste0("alphaIfDeleted.", j)))
  }
  if (k > 2) attempt(paste0(prefix, ".omegaTotal"), tell(prefix, list(omegaTotal = omegaOf(x))))
}

peopleAndScales <- function() {
  for (cohort in c("all", cohorts$code)) {
    use <- peopleIn(cohort)
    a <- !is.na(before)
    b <- !is.na(after)
    tell(paste0("people.", cohort), list(pre = sum(use & a), post = sum(use & b), both = sum(use & a & b), preOnly = sum(use & a & !b), postOnly = sum(use & !a & b)))
    for (code in competencies$code) tell(paste0(code, ".", cohort, ".leftOut"), list(
      noScoreBefore = sum(use & a & b & is.na(scores[[code]][before])), noScoreAfter = sum(use & a & b & is.na(scores[[code]][after]))))
  }
  for (code in competencies$code) for (wave in unique(answers$wave)) scalesOf(code, wave)
}
