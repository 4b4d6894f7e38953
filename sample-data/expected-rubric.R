# The rubric's numbers, read from the file itself. Run: Rscript sample-data/expected-rubric.R
suppressMessages({library(jsonlite); library(psych)})
args <- commandArgs(FALSE); here <- dirname(sub("--file=", "", args[grep("--file=", args)]))
d <- read.csv(file.path(here, "rubric-113.csv"), colClasses = "character", encoding = "UTF-8")
d$level <- suppressWarnings(as.integer(d$score))
ids <- c("跨域思維與行動"="interdisciplinary","關懷與同理"="compassion","批判與反思"="reflection","務實投入"="engagement","韌性與調適"="resilience")
d$id <- ids[d$criterion]
raters <- sort(unique(d$rater))
s <- d[!is.na(d$level), ]
m <- aggregate(level ~ person + wave + id, s, mean)
change <- lapply(unname(ids), function(k) {
  a <- m[m$id == k & m$wave == "pre", ]; b <- m[m$id == k & m$wave == "post", ]
  j <- merge(a, b, by = "person"); t <- t.test(j$level.y, j$level.x, paired = TRUE)
  list(criterion = k, n = nrow(j), pre = mean(j$level.x), post = mean(j$level.y), gain = unname(t$estimate), low = t$conf.int[1], high = t$conf.int[2], t = unname(t$statistic), p = t$p.value)
})
severity <- lapply(raters, function(r) {
  s$key <- paste(s$person, s$wave, s$id)
  own <- s[s$rater == r, ]; others <- aggregate(level ~ key, s[s$rater != r, ], mean)
  j <- merge(own, others, by = "key"); j$d <- j$level.x - j$level.y
  w <- aggregate(d ~ person + wave, j, mean); t <- t.test(w$d)
  list(rater = r, works = nrow(w), difference = mean(w$d), low = t$conf.int[1], high = t$conf.int[2])
})
krip <- function(x, metric) {
  x <- x[rowSums(!is.na(x)) > 1, ]; lv <- sort(unique(as.vector(x[!is.na(x)]))); o <- matrix(0, length(lv), length(lv))
  for (i in seq_len(nrow(x))) { v <- match(x[i, !is.na(x[i, ])], lv); for (a in seq_along(v)) for (b in seq_along(v)) if (a != b) o[v[a], v[b]] <- o[v[a], v[b]] + 1 / (length(v) - 1) }
  n <- rowSums(o); N <- sum(n); num <- 0; den <- 0
  for (c in seq_along(lv)) for (k in seq_along(lv)) if (c < k) {
    w <- switch(metric, nominal = 1, interval = (lv[c] - lv[k])^2, ordinal = (sum(n[c:k]) - n[c] / 2 - n[k] / 2)^2)
    num <- num + o[c, k] * w; den <- den + n[c] * n[k] * w }
  1 - (N - 1) * num / den
}
agreement <- function(s, raters, column, levels) {
  s$key <- paste(s$person, s$wave); x <- matrix(NA_real_, length(unique(s$key)), length(raters), dimnames = list(unique(s$key), raters))
  for (i in seq_len(nrow(s))) x[s$key[i], s$rater[i]] <- s[[column]][i]
  twice <- x[rowSums(!is.na(x)) > 1, , drop = FALSE]
  e <- 0; a <- 0; n <- 0; kap <- c()
  for (i in seq_along(raters)) for (j in seq_along(raters)) if (i < j) {
    b <- !is.na(x[, i]) & !is.na(x[, j]); if (!any(b)) next
    d <- abs(x[b, i] - x[b, j]); e <- e + sum(d == 0); a <- a + sum(d <= 1); n <- n + length(d)
    p <- prop.table(table(factor(x[b, i], levels), factor(x[b, j], levels))); w <- outer(levels, levels, function(u, v) 1 - (u - v)^2 / (max(levels) - min(levels))^2)
    pe <- sum(w * outer(rowSums(p), colSums(p))); if (isTRUE(1 - pe > 1e-12)) kap <- c(kap, (sum(w * p) - pe) / (1 - pe)) }
  used <- colSums(!is.na(twice)) > 0
  full <- na.omit(x[, used, drop = FALSE]); out <- list(twice = nrow(twice), complete = nrow(full), exact = e / n, adjacent = a / n, kappa = mean(kap), pairs = length(kap),
    nominal = krip(x, "nominal"), ordinal = krip(x, "ordinal"), interval = krip(x, "interval"))
  if (nrow(full) >= 2) { r <- ICC(full, lmer = FALSE)$results; out$icc <- list(model = "ICC2", works = nrow(full), single = r$ICC[2], low = r$`lower bound`[2], high = r$`upper bound`[2], average = r$ICC[5]) }
  else { k <- rowSums(!is.na(twice)); t <- table(k); pick <- as.integer(max(names(t)[t == max(t)])); y <- t(apply(twice[k == pick, ], 1, function(r) r[!is.na(r)]))
    r <- ICC(y, lmer = FALSE)$results; out$icc <- list(model = "ICC1", works = nrow(y), single = r$ICC[1], low = r$`lower bound`[1], high = r$`upper bound`[1], average = r$ICC[4]) }
  out
}
# The mean of all criteria of a work, where a rater gave a level on each; levels of a mean are no categories.
ofAll <- aggregate(level ~ person + wave + rater, s, function(x) if (length(x) == length(ids)) mean(x) else NA)
ofAll <- ofAll[!is.na(ofAll$level), ]
total <- agreement(ofAll, raters, "level", 0:4)[c("twice", "complete", "interval", "icc")]
# Scores of the survey as expected.R works them out, up to its first test.
first <- readLines(file.path(here, "expected.R"), encoding = "UTF-8")
first <- first[seq_len(grep("the numbers of methods", first, fixed = TRUE) - 1)]
survey <- new.env()
eval(parse(text = grep("suppressPackageStartupMessages", first, invert = TRUE, value = TRUE)), survey)
rank10 <- function(x) rank(round(x, 10))
spearman <- function(x, y) {
  n <- length(x); r <- cor.test(rank10(x), rank10(y), method = "spearman", exact = FALSE)
  rho <- unname(r$estimate); ci <- tanh(atanh(rho) + c(-1, 1) * qnorm(.975) * sqrt((1 + rho^2 / 2) / (n - 3)))
  list(rho = rho, low = ci[1], high = ci[2], p = r$p.value)
}
convergence <- lapply(unname(ids), function(k) {
  own <- survey$scores[[k]]
  own <- data.frame(person = survey$persons, ownPre = own[survey$atPre], ownPost = own[survey$atPost])
  pre <- m[m$id == k & m$wave == "pre", c("person", "level")]; post <- m[m$id == k & m$wave == "post", c("person", "level")]
  j <- na.omit(merge(own, merge(pre, post, by = "person"), by = "person"))
  x <- 100 * (j$ownPost - j$ownPre) / (survey$scaleMax - survey$scaleMin); y <- 100 * (j$level.y - j$level.x) / 4
  d <- y - x; t <- t.test(d); z <- qnorm(.975)
  list(criterion = k, n = nrow(j), gains = spearman(x, y), before = spearman(j$ownPre, j$level.x), after = spearman(j$ownPost, j$level.y),
    bias = mean(d), biasLow = t$conf.int[1], biasHigh = t$conf.int[2], sd = sd(d), low = mean(d) - z * sd(d), high = mean(d) + z * sd(d),
    slope = unname(coef(lm(d ~ I((x + y) / 2)))[2]))
})
out <- list(total = total, change = change, convergence = convergence, severity = severity, agreement = setNames(lapply(unname(ids), function(k) agreement(s[s$id == k, ], raters, "level", 0:4)), unname(ids)))
real <- Sys.getenv("RATINGS1")
if (nzchar(real)) { r <- read.csv(real, colClasses = c(rater = "character")); r$person <- r$idstud; r$wave <- "post"
  rr <- sort(unique(r$rater)); writeLines(toJSON(setNames(lapply(paste0("k", 1:5), function(k) agreement(r[!is.na(r[[k]]), ], rr, k, 0:3)), paste0("k", 1:5)), auto_unbox = TRUE, digits = NA, pretty = TRUE), "tests/samples/ratings1.json") }
writeLines(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), file.path(here, "expected-rubric.json"))
