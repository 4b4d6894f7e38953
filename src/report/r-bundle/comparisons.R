
# ---------------------------------------------------------------- before and after

# Names for what each expression prints.
take <- list(
  means = function(p) c(pre.mean = p[[1]][1], pre.sd = p[[1]][2], pre.median = p[[1]][3], post.mean = p[[2]][1], post.sd = p[[2]][2],
    post.median = p[[2]][3], correlation = p[[3]]),
  pairedT = function(p) c(list(t.statistic = p[[1]]$statistic, t.df = p[[1]]$parameter, t.p = p[[1]]$p.value), low("gain.ci", p[[1]]$conf.int)),
  dz = function(p) c(list(effects.cohensDz.value = p[[1]][1]), low("effects.cohensDz.ci", p[[1]][2:3])),
  gav = function(p) c(list(effects.hedgesGav.value = p[[1]][1]), low("effects.hedgesGav.ci", p[[1]][2:3])),
  wilcoxon = function(p) c(list(wilcoxon.V = p[[1]]$statistic, wilcoxon.p = p[[1]]$p.value, wilcoxon.hodgesLehmann = p[[1]]$estimate,
    wilcoxon.rankBiserial = p[[2]]), low("wilcoxon.ci", p[[1]]$conf.int)),
  reliableChange = function(p) {
    of <- function(sign) sum(p[[1]][names(p[[1]]) == sign])
    c(list(reliableChange.improved = of("1"), reliableChange.unchanged = of("0"), reliableChange.declined = of("-1")), low("reliableChange.improvedCi", p[[2]]))
  },
  target = function(p) c(low("target.preCi", p[[1]]), low("target.postCi", p[[2]]), list(target.mcnemarP = p[[3]], target.midP = p[[4]])),
  detectable = function(p) list(detectable.points80 = p[[1]][1], detectable.points90 = p[[1]][2]),
  verdict = function(p) c(list(inside.verdict.equivalenceP = p[[1]]), low("inside.verdict.equivalenceCi", p[[2]])),
  effectSizes = function(p) {
    rows <- c("gav", "dav", "gz", "dz", "grm", "gb")
    sizes <- unlist(lapply(seq_along(rows), function(i) {
      ci <- if (rows[i] == "dav") "davNoncentral" else paste0(rows[i], ".ci")
      c(setNames(list(p[[1]][i, 1]), paste0("inside.effectSizes.", rows[i], ".value")), low(paste0("inside.effectSizes.", ci), p[[1]][i, 2:3]))
    }), recursive = FALSE)
    c(sizes, list(inside.effectSizes.commonLanguage = p[[2]][1], inside.effectSizes.shareImproved = p[[2]][2]))
  },
  correlation = function(p) c(list(inside.correlation.r = p[[1]]$estimate, inside.correlation.p = p[[1]]$p.value),
    if (!is.null(p[[1]]$conf.int)) low("inside.correlation.ci", p[[1]]$conf.int)),
  limits = function(p) {
    ends <- c("ceiling", "ceilingNear", "floor", "floorNear")
    c(setNames(as.list(p[[1]][, 1]), paste0("inside.limits.", ends, ".before")), setNames(as.list(p[[1]][, 2]), paste0("inside.limits.", ends, ".after")))
  },
  regressionToTheMean = function(p) list(inside.regressionToTheMean.intercept = p[[1]][1], inside.regressionToTheMean.slope = p[[1]][2]),
  shapiroWilk = function(p) list(inside.shapiroWilk.W = p[[1]]$statistic, inside.shapiroWilk.p = p[[1]]$p.value),
  shape = function(p) list(inside.skewness = p[[1]][1], inside.kurtosis = p[[1]][2]),
  outliers = function(p) list(inside.outliers = p[[1]]),
  signTest = function(p) c(list(inside.sign.up = p[[1]]$statistic, inside.sign.p = p[[1]]$p.value, inside.sign.shareUp = p[[1]]$estimate),
    low("inside.sign.ci", p[[1]]$conf.int)),
  permutation = function(p) list(inside.permutation.p = p[[1]]),
  bootstrap = function(p) low("inside.bootstrap.ci", p[[1]]),
  normalisedGain = function(p) c(list(inside.normalisedGain.classGain = p[[1]], inside.normalisedGain.normalisedChange = p[[2]],
    inside.normalisedGain.individual = p[[3]]), if (length(p) > 3) low("inside.normalisedGain.ci", p[[4]]))
)

wilson <- function(k, n) {
  z <- qnorm(1 - outside)
  ((k / n + z^2 / (2 * n)) + range2 * z * sqrt(k / n * (1 - k / n) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
}

# Newcombe 1998, method 10: the difference of two shares of the same people.
newcombe <- function(a, b) {
  n <- length(a)
  p1 <- mean(b)
  p2 <- mean(a)
  first <- wilson(sum(b), n)
  second <- wilson(sum(a), n)
  size <- function(x) as.numeric(sum(x))
  A <- size(a) * size(!a) * size(b) * size(!b)
  B <- size(a & b) * size(!a & !b) - size(a & !b) * size(!a & b)
  C <- if (B > n / 2) B - n / 2 else min(B, 0)
  phi <- if (A == 0) 0 else C / sqrt(A)
  far <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  p1 - p2 + c(-far(p1 - first[1], second[2] - p2), far(first[2] - p1, p2 - second[1]))
}

# What the expressions do not print.
beside <- function(s, scale) {
  pre <- s$pre
  post <- s$post
  d <- post - pre
  d10 <- round(d, 10)
  n <- length(d)
  tell(s$prefix, list(n = n))
  if (n == 0) return(invisible())
  r <- if (n > 1) suppressWarnings(cor(pre, post)) else NA
  tell(s$prefix, list(gain.mean = mean(d), gain.sd = sd(d)))
  tell(paste0(s$prefix, ".extremes"), list(ceilingBefore = mean(round(pre, 10) >= scale$max), ceilingAfter = mean(round(post, 10) >= scale$max),
    floorBefore = mean(round(pre, 10) <= scale$min), floorAfter = mean(round(post, 10) <= scale$min)))
  used <- d10[d10 != 0]
  k <- length(used)
  ranks <- rank(abs(used))
  biserial <- (sum(ranks[used > 0]) - sum(ranks[used < 0])) / sum(ranks)
  error <- sqrt((2 * k^3 + 3 * k^2 + k) / 6) / sum(ranks)
  tell(s$prefix, c(list(wilcoxon.zeroDifferences = n - k), low("wilcoxon.rankBiserialCi", tanh(atanh(biserial) + range2 * qnorm(1 - outside) * error))))
  if (k > 0 && k < 50 && !anyDuplicated(abs(used)) && k == n) {
    quantile <- max(1, qsignrank(outside, k))
    tell(s$prefix, list(wilcoxon.achievedConfidence = 1 - 2 * psignrank(quantile - 1, k)))
  }
  drm <- mean(d) / sd(d) * sqrt(2 * (1 - r))
  dz <- mean(d) / sd(d)
  drmError <- sqrt((1 / n + drm^2 / (2 * n)) * 2 * (1 - r))
  tell(s$prefix, c(list(effects.cohensDrm.value = drm), low("effects.cohensDrm.ci", drm + range2 * qnorm(1 - outside) * drmError)))
  reliability <- if (is.na(scale$reliability) && scale$code %in% competencies$code) alphaBefore(scale$code) else scale$reliability
  if (!is.na(reliability) && reliability > 0 && reliability < 1) {
    criterion <- qnorm(0.975) * sqrt(2) * sd(pre) * sqrt(1 - reliability)
    edge <- round(criterion, 10)
    tell(paste0(s$prefix, ".reliableChange"), c(list(criterion = criterion, cannotImprove = sum(round(pre, 10) > round(scale$max - criterion, 10))),
      low("unchangedCi", wilson(sum(abs(d10) <= edge), n)), low("declinedCi", wilson(sum(d10 < -edge), n))))
  }
  if (!is.na(scale$target)) {
    a <- round(pre, 10) >= scale$target
    b <- round(post, 10) >= scale$target
    tell(paste0(s$prefix, ".target"), c(list(pre = mean(a), post = mean(b), difference = mean(b) - mean(a), reached = sum(b & !a), lost = sum(a & !b)),
      low("differenceCi", newcombe(a, b))))
  }
}

# The smallest change that so many people show with a power of 80 and 90 %: in SDs of the change, in points, in average SDs.
detectableChange <- function(s) {
  n <- length(s$pre)
  d <- s$post - s$pre
  for (power in c(80, 90)) {
    dz <- power.t.test(n = n, sd = 1, power = power / 100, sig.level = 1 - confidence, type = "paired", strict = TRUE, tol = 1e-12)$delta
    average <- sqrt((var(s$pre) + var(s$post)) / 2)
    tell(paste0(s$prefix, ".detectable"), setNames(list(dz * sd(d), dz, dz * sd(d) / average), paste0(c("points", "dz", "dav"), power)))
  }
}

# Further numbers of one competency of everyone.
insideOf <- function(s, scale) {
  n <- length(s$pre)
  d10 <- round(s$post - s$pre, 10)
  tell(paste0(s$prefix, ".inside"), list(sign.down = sum(d10 < 0), verdict.bound = if (is.na(scale$bound)) 0.3 * sd(s$pre) else scale$bound,
    normalisedGain.atTop = sum(round(s$pre, 10) >= scale$max),
    normalisedGain.excluded = sum((round(s$pre, 10) >= scale$max & round(s$post, 10) >= scale$max) | (round(s$pre, 10) <= scale$min & round(s$post, 10) <= scale$min))))
}

# Competencies and criteria alike: a criterion has no items, and so no reliability of its own.
scalesOfAll <- function() {
  own <- competencies[c("code", "min", "max", "target", "reliability", "bound")]
  if (nrow(criteria) == 0) return(own)
  rbind(own, data.frame(code = criteria$code, min = levelMin, max = levelMax, target = as.numeric(settings$levelTarget), reliability = NA, bound = NA))
}

compareAll <- function() {
  scales <- scalesOfAll()
  for (i in seq_len(nrow(scales))) for (cohort in c("all", cohorts$code)) {
    scale <- scales[i, ]
    prefix <- paste0(scale$code, ".", cohort)
    s <- c(pairsOf(scale$code, cohort), prefix = prefix)
    attempt(prefix, beside(s, scale))
    if (cohort == "all") {
      attempt(paste0(prefix, ".detectable"), detectableChange(s))
      attempt(paste0(prefix, ".inside"), insideOf(s, scale))
    }
    for (row in which(expressions$comparison == prefix)) {
      method <- expressions$method[row]
      attempt(paste0(prefix, "/", method), tell(prefix, take[[method]](printed(expressions$expression[row], s[c("pre", "post")]))))
    }
  }
  # A family is the competencies, or the criteria, of one cohort.
  for (family in list(competencies$code, criteria$code)) for (cohort in if (length(family) > 0) c("all", cohorts$code)) {
    of <- function(name) vapply(family, function(code) {
      id <- paste0(code, ".", cohort, ".", name)
      if (id %in% expected$id) get0(id, found, ifnotfound = NA_real_) else NA_real_
    }, 1)
    adjust <- function(name, method, as) Map(function(code, p) tell(paste0(code, ".", cohort), setNames(list(p), as)), family, p.adjust(of(name), method))
    adjust("t.p", "holm", "t.pHolm")
    adjust("t.p", "BH", "t.pBH")
    adjust("wilcoxon.p", "holm", "wilcoxon.pHolm")
  }
}
