
# ---------------------------------------------------------------- cohorts against each other

tOf <- function(name, estimate, se, df) {
  t <- estimate / se
  c(setNames(list(estimate, se, t, df, 2 * pt(-abs(t), df)), paste0(name, c(".estimate", ".se", ".t", ".df", ".p"))),
    low(paste0(name, ".ci"), estimate + range2 * qt(1 - outside, df) * se))
}
fOf <- function(name, F, df1, df2) setNames(list(F, df1, df2, pf(F, df1, df2, lower.tail = FALSE)), paste0(name, c(".F", ".df1", ".df2", ".p")))
renamed <- function(values, from, to) setNames(values, sub(from, to, names(values), fixed = TRUE))

gainTests <- function(prefix, s) {
  values <- list(pre = s$pre, post = s$post, cohort = s$cohort)
  attempt(paste0(prefix, ".welch"), {
    p <- printed("cohortGains", values)
    squares <- p[[2]][[1]][["Sum Sq"]]
    within <- p[[2]][[1]][["Mean Sq"]][2]
    tell(prefix, c(fOf("welch", p[[1]]$statistic[[1]], p[[1]]$parameter[[1]], p[[1]]$parameter[[2]]), list(welch.etaSquared = squares[1] / sum(squares),
      welch.omegaSquared = (squares[1] - (nlevels(s$cohort) - 1) * within) / (sum(squares) + within))))
  })
  attempt(paste0(prefix, ".kruskalWallis"), {
    p <- printed("kruskalWallis", values)[[1]]
    tell(paste0(prefix, ".kruskalWallis"), list(H = p$statistic, df = p$parameter, p = p$p.value))
  })
  attempt(paste0(prefix, ".brownForsythe"), {
    p <- printed("brownForsythe", values)[[1]]
    tell(prefix, fOf("brownForsythe", p$`F value`[1], p$Df[1], p$Df[2]))
  })
}

# qtukey stops at 1e-4, so the quantile is looked for in ptukey.
gamesHowell <- function(prefix, s) {
  d <- s$post - s$pre
  n <- tapply(d, s$cohort, length)
  m <- tapply(d, s$cohort, mean)
  v <- tapply(d, s$cohort, var) / n
  k <- length(m)
  if (k < 2 || k > 40 || any(v == 0)) return(invisible())
  pairs <- combn(k, 2)
  for (column in seq_len(ncol(pairs))) {
    ij <- pairs[, column]
    se <- sqrt(sum(v[ij]) / 2)
    df <- sum(v[ij])^2 / sum(v[ij]^2 / (n[ij] - 1))
    difference <- m[[ij[2]]] - m[[ij[1]]]
    q <- abs(difference) / se
    reach <- uniroot(function(x) ptukey(x, k, df) - confidence, c(0.1, 100), extendInt = "upX", tol = 1e-13)$root
    tell(paste0(prefix, ".gamesHowell.", levels(s$cohort)[ij[2]], "-", levels(s$cohort)[ij[1]]),
      c(list(difference = difference, se = se, df = df, q = q, p = ptukey(q, k, df, lower.tail = FALSE)), low("ci", difference + range2 * reach * se)))
  }
}

equalStarts <- function(prefix, s) {
  k <- nlevels(s$cohort)
  if (k < 2 || k > 40) return(invisible())
  fit <- lm(post ~ pre + cohort, s)
  a <- anova(lm(post ~ pre, s), fit)
  df <- fit$df.residual
  slope <- summary(fit)$coefficients["pre", ]
  tell(prefix, c(fOf("ancova", a$F[2], a$Df[2], df), tOf("ancova.slope", slope[[1]], slope[[2]], df),
    list(ancova.partialEtaSquared = a$`Sum of Sq`[2] / (a$`Sum of Sq`[2] + a$RSS[2]), ancova.meanBefore = mean(s$pre))))
  attempt(paste0(prefix, ".ancova.slopes"), {
    h <- anova(fit, lm(post ~ pre * cohort, s))
    tell(prefix, fOf("ancova.slopes", h$F[2], h$Df[2], h$Res.Df[2]))
  })
  X <- model.matrix(~ pre + cohort, data.frame(pre = mean(s$pre), cohort = factor(levels(s$cohort), levels(s$cohort))))
  for (i in seq_len(k)) {
    own <- s$cohort == levels(s$cohort)[i]
    estimate <- tOf("x", sum(X[i, ] * coef(fit)), sqrt(c(X[i, ] %*% vcov(fit) %*% X[i, ])), df)
    tell(paste0(prefix, ".ancova.adjusted.", levels(s$cohort)[i]), list(mean = estimate$x.estimate, se = estimate$x.se, ci.low = estimate$x.ci.low,
      ci.high = estimate$x.ci.high, n = sum(own), ownSlope = cov(s$pre[own], s$post[own]) / var(s$pre[own])))
  }
  pairs <- combn(k, 2)
  names <- apply(pairs, 2, function(ij) paste0(prefix, ".ancova.pairs.", levels(s$cohort)[ij[2]], "-", levels(s$cohort)[ij[1]]))
  p <- vapply(seq_len(ncol(pairs)), function(column) {
    L <- X[pairs[2, column], ] - X[pairs[1, column], ]
    estimate <- tOf("", sum(L * coef(fit)), sqrt(c(L %*% vcov(fit) %*% L)), df)
    tell(names[column], setNames(estimate, sub("^estimate$", "difference", sub("^\\.", "", names(estimate)))))
    estimate$.p
  }, 1)
  for (column in seq_along(p)) tell(names[column], list(pHolm = p.adjust(p, "holm")[column]))
}

# Restricted maximum likelihood of the variance between studies, at the root of its derivative; then the test of Hartung & Knapp.
studies <- function(y, v, X) {
  P <- function(tau2) {
    w <- 1 / (v + tau2)
    diag(w, length(w)) - w * X %*% solve(crossprod(X, w * X), t(w * X))
  }
  slope <- function(tau2) {
    p <- P(tau2)
    sum((p %*% y)^2) - sum(diag(p))
  }
  tau2 <- if (slope(0) <= 0) 0 else uniroot(slope, c(0, max(v, var(y))), extendInt = "downX", tol = 1e-20, maxiter = 10000)$root
  w <- 1 / (v + tau2)
  inverse <- solve(crossprod(X, w * X))
  b <- c(inverse %*% crossprod(X, w * y))
  df <- length(y) - ncol(X)
  factor <- sum(w * (y - X %*% b)^2) / df
  fixed <- P(0)
  list(b = b, se = sqrt(factor * diag(inverse)), df = df, tau2 = tau2, weights = 100 * w / sum(w), Q = sum(y * (fixed %*% y)), typical = df / sum(diag(fixed)))
}
pooledAndTrend <- function(prefix, s) {
  d <- s$post - s$pre
  m <- c(tapply(d, s$cohort, mean))
  v <- c(tapply(d, s$cohort, var)) / c(table(s$cohort))
  weighed <- v > 0
  time <- cohorts$time[match(levels(s$cohort), cohorts$code)]
  if (sum(weighed) >= 2) attempt(paste0(prefix, ".pooled"), {
    fit <- studies(m[weighed], v[weighed], matrix(1, sum(weighed)))
    t <- tOf("x", fit$b, fit$se, fit$df)
    weights <- rep(0, length(m))
    weights[weighed] <- fit$weights
    tell(paste0(prefix, ".pooled"), c(list(mean = fit$b, se = fit$se, ci.low = t$x.ci.low, ci.high = t$x.ci.high, p = t$x.p, Q.statistic = fit$Q, Q.df = fit$df,
      Q.p = pchisq(fit$Q, fit$df, lower.tail = FALSE), tauSquared = fit$tau2, iSquared = 100 * fit$tau2 / (fit$tau2 + fit$typical)),
      low("predictionInterval", fit$b + range2 * qt(1 - outside, fit$df) * sqrt(fit$se^2 + fit$tau2)), setNames(as.list(weights), paste0("weights.", levels(s$cohort)))))
  })
  use <- weighed & !is.na(time)
  if (sum(use) >= 3) attempt(paste0(prefix, ".trend"), {
    origin <- min(time, na.rm = TRUE)
    at <- time[use] - origin
    fit <- studies(m[use], v[use], cbind(1, at))
    tell(prefix, c(tOf("trend.intercept", fit$b[1], fit$se[1], fit$df), tOf("trend.slope", fit$b[2], fit$se[2], fit$df), list(trend.tauSquared = fit$tau2, trend.origin = origin)))
    y <- round(m[use], 10)
    tell(prefix, list(trend.kendall.tau = cor(at, y, method = "kendall")))
    if (!anyDuplicated(at) && !anyDuplicated(y)) tell(prefix, list(trend.kendall.p = cor.test(at, y, method = "kendall", exact = TRUE)$p.value))
  })
  if (any(weighed)) attempt(paste0(prefix, ".detectable"), {
    n <- c(table(s$cohort))
    dz <- power.t.test(n = median(n), sd = 1, power = 0.8, sig.level = 1 - confidence, type = "paired", strict = TRUE, tol = 1e-12)$delta
    tell(prefix, list(detectable = dz * sqrt(sum((n - 1) * n * v) / sum(n - 1))))
  })
}

# Bell & McCaffrey 2002: errors of people within courses (CR2), with Satterthwaite's degrees of freedom. Each course's block is inverted
# in the few directions that the model has in it.
robust <- function(X, y, cluster) {
  M <- solve(crossprod(X))
  b <- M %*% crossprod(X, y)
  e <- c(y - X %*% b)
  parts <- lapply(split(seq_along(y), cluster), function(at) {
    own <- X[at, , drop = FALSE]
    q <- qr(own)
    Q <- qr.Q(q)
    R <- qr.R(q)[, order(q$pivot), drop = FALSE]
    eigen <- eigen(R %*% M %*% t(R), symmetric = TRUE)
    left <- pmax(0, 1 - eigen$values)
    U <- Q %*% eigen$vectors
    # Singular directions have no inverse and are dropped.
    AX <- own + U %*% ((ifelse(left > 1e-10, 1 / sqrt(left), 0) - 1) * crossprod(U, own))
    list(meat = crossprod(AX, e[at]), AX = AX, own = own)
  })
  V <- M %*% Reduce(`+`, lapply(parts, function(p) tcrossprod(p$meat))) %*% M
  df <- vapply(seq_len(ncol(X)), function(i) {
    u <- lapply(parts, function(p) p$AX %*% M[, i])
    shares <- vapply(seq_along(parts), function(j) c(crossprod(parts[[j]]$own, u[[j]])), numeric(ncol(X)))
    shares <- matrix(shares, ncol(X))
    omega <- diag(vapply(u, function(x) sum(x^2), 1), length(u)) - t(shares) %*% M %*% shares
    sum(diag(omega))^2 / sum(omega^2)
  }, 1)
  list(b = c(b), se = sqrt(diag(V)), df = df)
}
withinCourses <- function(prefix, s) {
  use <- !is.na(s$course)
  s <- lapply(s, function(x) if (is.factor(x)) x[use] else x[use])
  courses <- length(unique(s$course))
  if (courses < 5) return(invisible())
  fit <- robust(matrix(1, length(s$pre)), s$post - s$pre, s$course)
  tell(prefix, c(list(courses.courses = courses), tOf("courses.gain", fit$b, fit$se, fit$df)))
  if (nlevels(s$cohort) > 40 || nlevels(s$cohort) < 2) return(invisible())
  X <- cbind(1, s$pre - mean(s$pre), sapply(levels(s$cohort)[-1], function(level) as.numeric(s$cohort == level)))
  fit <- robust(X, s$post, s$course)
  for (i in seq_len(nlevels(s$cohort) - 1)) tell(prefix, tOf(paste0("courses.differences.", levels(s$cohort)[i + 1]), fit$b[i + 2], fit$se[i + 2], fit$df[i + 2]))
}

comparisonGroup <- function(prefix, code) {
  group <- groupOf(settings$comparisonColumn)
  s <- pairsOf(code, "all")
  known <- !is.na(group[s$who])
  pre <- s$pre[known]
  post <- s$post[known]
  part <- group[s$who][known] != settings$comparisonValue
  d <- post - pre
  w <- t.test(d[part], d[!part])
  n <- c(sum(part), sum(!part))
  df <- sum(n) - 2
  difference <- mean(d[part]) - mean(d[!part])
  pooled <- sqrt(((n[1] - 1) * var(d[part]) + (n[2] - 1) * var(d[!part])) / df)
  J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
  tell(paste0(prefix, ".comparisonGroup"), c(list(participants.n = n[1], participants.gain = mean(d[part]), others.n = n[2], others.gain = mean(d[!part]),
    hedgesG = J * difference / pooled), tOf("difference", difference, w$stderr, w$parameter)))
  fit <- summary(lm(post ~ pre + part))
  b <- fit$coefficients["partTRUE", ]
  tell(paste0(prefix, ".comparisonGroup"), tOf("adjusted", b[[1]], b[[2]], fit$df[2]))
}

cohortTests <- function() {
  if (nrow(cohorts) == 0) return(invisible())
  for (code in competencies$code) {
    prefix <- paste0(code, ".by")
    each <- lapply(cohorts$code, function(cohort) pairsOf(code, cohort))
    levels <- which(lengths(lapply(each, `[[`, "pre")) >= 2)
    all <- function(part) unlist(lapply(each[levels], `[[`, part))
    s <- list(pre = all("pre"), post = all("post"), cohort = factor(rep(cohorts$code[levels], lengths(lapply(each[levels], `[[`, "pre"))), cohorts$code[levels]))
    if (hasAnswers) s$course <- courseOf[all("who")]
    if (length(levels) >= 2) {
      gainTests(prefix, s)
      attempt(paste0(prefix, ".gamesHowell"), gamesHowell(prefix, s))
      attempt(paste0(prefix, ".ancova"), equalStarts(prefix, s))
    }
    if (length(levels) >= 1) pooledAndTrend(prefix, s)
    if (!hasAnswers) next
    attempt(paste0(prefix, ".courses"), withinCourses(prefix, s))
    if (!is.null(settings$comparisonColumn) && !is.na(settings$comparisonColumn)) attempt(paste0(prefix, ".comparisonGroup"), comparisonGroup(prefix, code))
    if (length(levels) >= 2 && length(levels) <= 40) attempt(paste0(prefix, ".mixed"), mixed(prefix, code, cohorts$code[levels]))
  }
  for (test in c("welch", "ancova", "trend.slope", "comparisonGroup.difference")) for (method in c("holm", "BH")) {
    p <- vapply(competencies$code, function(code) {
      id <- paste0(code, ".by.", test, ".p")
      if (id %in% expected$id) get0(id, found, ifnotfound = NA_real_) else NA_real_
    }, 1)
    Map(function(code, p) tell(paste0(code, ".by.", test), setNames(list(p), if (method == "BH") "pBH" else "pHolm")), competencies$code, p.adjust(p, method))
  }
}
