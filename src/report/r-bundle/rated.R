
# ---------------------------------------------------------------- what assessors saw, from tables of two raters

wavesOf <- function(wave) if (wave == "all") c(settings$before, settings$after) else wave

# Levels of two raters on the same works.
repeated <- function(own) list(a = rep(own$levelFirst, own$works), b = rep(own$levelSecond, own$works))

# A level of a work with m ratings stands in m - 1 of the pairs of that work.
coincidences <- function(own) {
  levels <- sort(unique(c(own$levelFirst, own$levelSecond)))
  o <- matrix(0, length(levels), length(levels))
  for (i in seq_len(nrow(own))) {
    at <- match(c(own$levelFirst[i], own$levelSecond[i]), levels)
    each <- own$works[i] / (own$ratings[i] - 1)
    o[at[1], at[2]] <- o[at[1], at[2]] + each
    o[at[2], at[1]] <- o[at[2], at[1]] + each
  }
  list(o = o, n = rowSums(o), levels = levels)
}

# Sums of squares of n works with m ratings each, from their pairs; of raters where all rated all.
iccFromPairs <- function(prefix, own, n, m, crossed) {
  if (n < 2 || m < 2) return(invisible())
  given <- data.frame(rater = c(own$first, own$second), level = c(own$levelFirst, own$levelSecond), times = rep(own$works, 2) / (m - 1))
  centre <- sum(given$times * given$level) / (n * m)
  x <- given$level - centre
  total <- sum(given$times * x^2)
  works <- (total + 2 * sum(own$works * (own$levelFirst - centre) * (own$levelSecond - centre))) / m
  ofRaters <- if (crossed) sum(tapply(given$times * x, given$rater, sum)^2) / n else 0
  tellIcc(prefix, iccFrom(n, m, c(works, ofRaters, max(0, total - works - ofRaters)), total), n, m, crossed)
}

agreementFromTables <- function(code, wave) {
  prefix <- paste0(code, ".agreement.", wave)
  of <- rated[rated$criterion == code & rated$wave %in% wavesOf(wave), ]
  own <- agreement[agreement$criterion == code & agreement$wave %in% wavesOf(wave), ]
  twice <- sum(of$works[of$ratings > 1])
  used <- unique(c(own$first, own$second))
  complete <- sum(of$works[of$ratings == length(used) & of$ratings > 1])
  tell(prefix, list(works = sum(of$works), ratedTwice = twice, complete = complete, raters = length(used)))
  if (nrow(own) == 0) return(invisible())
  every <- repeated(own)
  tell(prefix, shares(cbind(every$a, every$b)))
  pairs <- paste0(own$first, "-", own$second)
  kappas <- vapply(unique(pairs), function(pair) {
    both <- repeated(own[pairs == pair, ])
    kappa <- kappaOf(both$a, both$b)
    name <- paste0(prefix, ".pairs.", pair)
    tell(name, c(list(n = length(both$a)), shares(cbind(both$a, both$b))))
    if (is.null(kappa)) return(NA_real_)
    tell(name, setNames(kappa, paste0("kappa.", names(kappa))))
    kappa$value
  }, 1)
  kappas <- kappas[!is.na(kappas)]
  if (length(kappas) > 0) tell(prefix, list(kappa.mean = mean(kappas), kappa.pairs = length(kappas)))
  tell(paste0(prefix, ".krippendorff"), list(units = twice))
  p <- coincidences(own)
  if (twice >= 2 && length(p$levels) >= 2) tell(paste0(prefix, ".krippendorff"), setNames(as.list(alphasFrom(p$o, p$n, p$levels)), paste0(metrics, ".value")))
  crossed <- complete >= 2
  times <- tapply(of$works, of$ratings, sum)
  times <- times[as.integer(names(times)) > 1]
  m <- if (crossed) length(used) else max(as.integer(names(times)[times == max(times)]), 0)
  attempt(paste0(prefix, ".icc"), iccFromPairs(paste0(prefix, ".icc"), own[own$ratings == m, ], sum(of$works[of$ratings == m]), m, crossed))
}

ratersFromTables <- function() for (rater in unique(levelsGiven$rater)) {
  prefix <- paste0("rubric.raters.", rater)
  own <- levelsGiven[levelsGiven$rater == rater, ]
  levels <- rep(own$level, own$ratings)
  tell(prefix, list(ratings = length(levels), mean = mean(levels), sd = sd(levels)))
  pairs <- agreement[agreement$first == rater | agreement$second == rater, ]
  if (nrow(pairs) > 0) tell(prefix, list(exact = sum(pairs$works[abs(pairs$levelFirst - pairs$levelSecond) < 1e-9]) / sum(pairs$works)))
}

rubricFromTables <- function() {
  for (code in criteria$code) {
    attempt(paste0(code, ".all.levels"), levelsOf(code))
    for (wave in c("all", settings$before, settings$after)) attempt(paste0(code, ".agreement.", wave), agreementFromTables(code, wave))
  }
  attempt("rubric.raters", ratersFromTables())
}
