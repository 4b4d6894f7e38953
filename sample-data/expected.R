# The answers that the page must give for the survey files of this folder, worked out a second time in R.
#   Rscript sample-data/expected.R
# Reads the files itself (base R and jsonlite for instrument.json; metafor, lmerTest and clubSandwich for cohorts) and writes expected.json.
# R 4.2 or later below 4.6. The committed numbers are of R 4.2.2, metafor 3.8.1, lmerTest 3.1.3 (lme4 1.1.31) and clubSandwich 0.5.8.
invisible(Sys.setlocale("LC_CTYPE", "C.UTF-8"))
suppressPackageStartupMessages({ library(jsonlite); library(metafor); library(lmerTest); library(clubSandwich) })

here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
inFolder <- function(name) file.path(here, name)
instrument <- fromJSON(inFolder("instrument.json"), simplifyVector = FALSE)

scaleMin <- instrument$scale$min
scaleMax <- instrument$scale$max
missingCodes <- unlist(instrument$scale$missing)
competencies <- instrument$competencies
names(competencies) <- vapply(competencies, function(c) c$id, "")
items <- do.call(rbind, lapply(competencies, function(c) do.call(rbind, lapply(c$items, function(i)
  data.frame(id = i$id, competency = c$id, reverse = i$reverse, zh = i$text[["zh-TW"]], en = i$text$en)))))
rownames(items) <- NULL

# ---------------------------------------------------------------- reading

read <- function(name, encoding, skip = 0) {
  raw <- read.csv(inFolder(name), header = FALSE, fileEncoding = encoding, colClasses = "character", na.strings = character(),
                  quote = "\"", comment.char = "", check.names = FALSE, strip.white = FALSE, blank.lines.skip = TRUE)
  head <- as.character(raw[1, ])
  list(header = head, text = as.character(raw[min(2, nrow(raw)), ]), data = raw[-seq_len(1 + skip), , drop = FALSE])
}
tidy <- function(x) trimws(gsub("[[:space:]]+", " ", x))
afterDash <- function(x) sub("^.* - ", "", tidy(x))

# An item is found by its code, else by its words in either language.
columnOf <- function(code, words) vapply(seq_len(nrow(items)), function(i) {
  at <- which(code == items$id[i])
  if (!length(at)) at <- which(words == items$zh[i] | words == items$en[i])
  stopifnot(length(at) == 1)
  at
}, 1L)

toNumber <- function(x) {
  x <- tidy(x)
  x[x %in% missingCodes] <- ""
  for (language in c("en", "zh-TW")) {
    labels <- unlist(instrument$scale$labels[[language]])
    at <- match(x, labels)
    x[!is.na(at)] <- as.character(seq(scaleMin, scaleMax))[at[!is.na(at)]]
  }
  stopifnot(grepl("^(|[0-9]+)$", x))
  n <- suppressWarnings(as.numeric(x))
  n[!is.na(n) & (n < scaleMin | n > scaleMax)] <- NA
  n
}
wide <- paste0(intToUtf8(c(0xFF01:0xFF5E, 0x3000)))
narrow <- paste0(intToUtf8(c(0x21:0x7E, 0x20)))
narrowed <- function(x) {
  from <- utf8ToInt(wide); to <- utf8ToInt(narrow)
  vapply(x, function(s) {
    if (!nzchar(s)) return("")
    k <- utf8ToInt(s); at <- match(k, from); k[!is.na(at)] <- to[at[!is.na(at)]]
    intToUtf8(k)
  }, "", USE.NAMES = FALSE)
}
normaliseId <- function(x) {
  x <- toupper(trimws(narrowed(x)))
  sub("\\.0$", "", gsub("[ -]", "", x))
}
normaliseSemester <- function(x) {
  x <- trimws(x)
  x <- sub("^([0-9]{3})學年度第([12])學期$", "\\1-\\2", x)
  x <- sub("^([0-9]{3})上$", "\\1-1", x)
  x <- sub("^([0-9]{3})下$", "\\1-2", x)
  sub("^([0-9]{3})([12])$", "\\1-\\2", x)
}

response <- function(file, row, wave, rawId, groups, status, finished, time, values) {
  v <- as.data.frame(values); names(v) <- items$id
  cbind(data.frame(file, row, wave, rawId, id = normaliseId(rawId), semester = normaliseSemester(groups$semester), department = trimws(groups$department),
                   course = trimws(groups$course), strategy = trimws(groups$strategy), status, finished, time), v)
}
groupsBy <- function(get, names) setNames(lapply(names, get), c("semester", "department", "course", "strategy"))
english <- c("semester", "department", "course", "strategy"); chinese <- c("學期", "系所", "課程", "類型")
numbers <- function(data, columns) vapply(columns, function(c) toNumber(data[[c]]), numeric(nrow(data)))

qualtrics <- function(name, wave) {
  sheet <- read(name, "UTF-8-BOM", skip = 2)
  stopifnot(grepl("ImportId", read(name, "UTF-8-BOM")$data[2, 1]))
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  status <- c("IP Address" = "real", "0" = "real", "Survey Preview" = "preview", "1" = "preview", "Survey Test" = "test", "2" = "test",
              "Spam" = "spam", "8" = "spam")[get("Status")]
  response(name, seq_len(nrow(data)), wave, get("StudentCode"), groupsBy(get, english), unname(status), get("Finished") %in% c("True", "1"),
           get("EndDate"), numbers(data, columnOf(sheet$header, afterDash(sheet$text))))
}
surveyCake <- function(name) {
  sheet <- read(name, "UTF-8")
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  words <- sub("^\\([0-9]+\\)", "", afterDash(sheet$header))
  response(name, seq_len(nrow(data)), unname(c("前測" = "pre", "後測" = "post")[get("階段")]), get("學生代碼"), groupsBy(get, chinese), "real", TRUE,
           get("填答時間"), numbers(data, columnOf(sheet$header, words)))
}
wideSheet <- function(name) {
  sheet <- read(name, "CP950")
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  both <- lapply(c(pre = "（前）", post = "（後）"), function(suffix) {
    own <- ifelse(endsWith(sheet$header, suffix), sub(suffix, "", sheet$header, fixed = TRUE), "")
    values <- numbers(data, columnOf(own, rep("", length(own))))
    out <- response(name, seq_len(nrow(data)), if (suffix == "（前）") "pre" else "post", get("學生代碼"), groupsBy(get, chinese), "real", TRUE, "", values)
    out[rowSums(!is.na(values)) > 0, ]
  })
  rbind(both$pre, both$post)
}

all <- rbind(
  qualtrics("Social_Practice_112-1_pre.csv", "pre"), qualtrics("Social_Practice_112-1_post.csv", "post"),
  qualtrics("Social_Practice_112-2_pre.csv", "pre"), qualtrics("Social_Practice_112-2_post.csv", "post"),
  surveyCake("SurveyCake_113-1.csv"), wideSheet("Social_Practice_113-2_wide.csv"))

# ---------------------------------------------------------------- what is set aside

all$aside <- ifelse(all$status != "real", all$status, ifelse(all$id == "", "noId", ""))
# No two spellings of one id within one wave of one file, so that normalising merges nothing it should not.
with(subset(all, aside == ""), stopifnot(tapply(trimws(rawId), paste(file, wave, id), function(x) length(unique(x))) == 1))
for (key in unique(paste(all$id, all$wave)[all$aside == ""])) {
  at <- which(all$aside == "" & paste(all$id, all$wave) == key)
  if (length(at) == 1) next
  at <- at[order(all$finished[at], all$time[at], seq_along(at), method = "radix")]
  winner <- at[length(at)]
  for (loser in at[-length(at)]) all$aside[loser] <- if (all$finished[winner] && !all$finished[loser]) "unfinished" else "duplicate"
}
rowsOf <- lapply(split(all, factor(all$file, unique(all$file))), function(f) {
  # A row of a wide file stays while one of its waves stays.
  fate <- tapply(f$aside, f$row, function(a) if (any(a == "")) "" else a[1])
  aside <- table(fate[fate != ""])
  list(rows = length(fate), kept = sum(fate == ""), setAside = as.list(setNames(as.integer(aside), names(aside))))
})
kept <- all[all$aside == "", ]

# ---------------------------------------------------------------- scores

turned <- kept[items$id]
for (i in items$id[items$reverse]) turned[[i]] <- scaleMin + scaleMax - turned[[i]]
scoreOf <- function(c) {
  m <- turned[items$id[items$competency == c$id]]
  answered <- rowSums(!is.na(m))
  ifelse(answered >= ceiling(c$minAnswered * ncol(m) - 1e-9), rowSums(m, na.rm = TRUE) / answered, NA)
}
scores <- lapply(competencies, scoreOf)

persons <- sort(unique(kept$id), method = "radix")
atPre <- match(persons, kept$id[kept$wave == "pre"]); atPre <- which(kept$wave == "pre")[atPre]
atPost <- match(persons, kept$id[kept$wave == "post"]); atPost <- which(kept$wave == "post")[atPost]
groupOf <- function(name) ifelse(is.na(atPre), kept[[name]][atPost], kept[[name]][atPre])
semesterOf <- groupOf("semester")
peopleIn <- function(use) list(pre = sum(!is.na(atPre[use])), post = sum(!is.na(atPost[use])), both = sum(!is.na(atPre[use]) & !is.na(atPost[use])),
  preOnly = sum(!is.na(atPre[use]) & is.na(atPost[use])), postOnly = sum(is.na(atPre[use]) & !is.na(atPost[use])))

alphaOf <- function(c, wave, use) {
  at <- (if (wave == "pre") atPre else atPost)[use]
  m <- na.omit(turned[at[!is.na(at)], items$id[items$competency == c$id]])
  k <- ncol(m); n <- nrow(m); S <- cov(m)
  a <- k / (k - 1) * (1 - sum(diag(S)) / sum(S))
  list(alpha = a, n = n, ci = 1 - (1 - a) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1)))
}
everyone <- rep(TRUE, length(persons))
alphaEveryone <- lapply(competencies, alphaOf, "pre", everyone)

# ---------------------------------------------------------------- the numbers of methods: t, signed ranks, effects, change, target

ncpAt <- function(t, df, p) uniroot(function(ncp) suppressWarnings(pt(t, df, ncp)) - p, t + c(-1, 1) * (8 + abs(t)) / 2, tol = 1e-13, extendInt = "yes", maxiter = 10000)$root

compare <- function(c, use) {
  id <- c$id
  pre <- scores[[id]][atPre]; post <- scores[[id]][atPost]
  use <- use & !is.na(pre) & !is.na(post)
  pre <- pre[use]; post <- post[use]
  n <- length(pre); df <- n - 1; d <- post - pre; z <- qnorm(.975)
  tt <- t.test(post, pre, paired = TRUE)
  t <- unname(tt$statistic)
  d10 <- round(d, 10); nz <- d10[d10 != 0]
  exact <- length(nz) < 50 && !anyDuplicated(abs(nz)) && length(nz) == length(d10)
  w <- suppressWarnings(wilcox.test(nz, exact = exact, correct = TRUE, conf.int = TRUE, tol.root = 1e-13))
  ranks <- rank(abs(nz)); V <- sum(ranks[nz > 0]); stopifnot(V == w$statistic)
  dz <- mean(d) / sd(d)
  sav <- sqrt((var(pre) + var(post)) / 2); dav <- mean(d) / sav; se <- sqrt(var(d) / n) / sav
  J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
  rel <- alphaEveryone[[id]]$alpha
  criterion <- z * sqrt(2) * sd(pre) * sqrt(1 - rel)
  a <- round(pre, 10) >= c$target; b <- round(post, 10) >= c$target
  n01 <- sum(!a & b); n10 <- sum(a & !b); m <- n01 + n10
  mcnemar <- if (m == 0) 1 else if (m < 25) binom.test(n01, m)$p.value else mcnemar.test(table(factor(a, c(FALSE, TRUE)), factor(b, c(FALSE, TRUE))))$p.value
  list(n = n, preMean = mean(pre), preSd = sd(pre), postMean = mean(post), postSd = sd(post), preMedian = median(pre), postMedian = median(post),
       r = cor(pre, post), gain = mean(d), gainSd = sd(d), ciLow = tt$conf.int[1], ciHigh = tt$conf.int[2], t = t, df = df, p = tt$p.value,
       pHolm = NA, pBH = NA, V = V, wilcoxonP = w$p.value, wilcoxonPHolm = NA, HL = unname(w$estimate), HLCiLow = w$conf.int[1], HLCiHigh = w$conf.int[2],
       rankBiserial = 2 * V / sum(ranks) - 1,
       dz = dz, dzCiLow = ncpAt(t, df, .975) / sqrt(n), dzCiHigh = ncpAt(t, df, .025) / sqrt(n),
       gav = J * dav, gavCiLow = J * (dav - z * se), gavCiHigh = J * (dav + z * se),
       rciAlpha = rel, rciCriterion = criterion, improved = sum(d10 > criterion), unchanged = sum(abs(d10) <= criterion), declined = sum(d10 < -criterion),
       targetPre = mean(a), targetPost = mean(b), mcnemarP = mcnemar, atMaximumPre = mean(round(pre, 10) == scaleMax), atMaximumPost = mean(round(post, 10) == scaleMax))
}
comparisons <- function(use) {
  rows <- lapply(competencies, function(c) {
    pre <- alphaOf(c, "pre", use); post <- alphaOf(c, "post", use)
    c(compare(c, use), list(alphaPre = pre$alpha, alphaPreN = pre$n, alphaPreCi = pre$ci, alphaPost = post$alpha, alphaPostN = post$n, alphaPostCi = post$ci))
  })
  adjusted <- function(key, method) p.adjust(vapply(rows, function(r) r[[key]], 1), method)
  holm <- adjusted("p", "holm"); bh <- adjusted("p", "BH"); wilcoxon <- adjusted("wilcoxonP", "holm")
  for (id in names(rows)) { rows[[id]]$pHolm <- holm[[id]]; rows[[id]]$pBH <- bh[[id]]; rows[[id]]$wilcoxonPHolm <- wilcoxon[[id]] }
  rows
}

semesters <- sort(unique(semesterOf), method = "radix")
bySemester <- function(f) sapply(semesters, function(s) f(semesterOf == s), simplify = FALSE)
result <- list(rows = rowsOf, people = peopleIn(everyone), peopleBySemester = bySemester(peopleIn), all = comparisons(everyone), bySemester = bySemester(comparisons))

# ---------------------------------------------------------------- cohorts: methods 11

group <- list(semester = semesterOf, department = groupOf("department"), course = groupOf("course"), strategy = groupOf("strategy"))
fOf <- function(f, df1, df2) list(F = f, df1 = df1, df2 = df2, p = pf(f, df1, df2, lower.tail = FALSE))
ciOf <- function(m, se, df) m + c(-1, 1) * qt(.975, df) * se
tOf <- function(m, se, df) list(estimate = m, se = se, t = m / se, df = df, p = 2 * pt(-abs(m / se), df), ci = ciOf(m, se, df))
# Rows of the same names as columns; an interval becomes ci1 and ci2.
columns <- function(rows) as.list(as.data.frame(t(vapply(rows, unlist, unlist(rows[[1]])))))

gainTests <- function(d, cohort) {
  k <- nlevels(cohort); n <- tapply(d, cohort, length); m <- tapply(d, cohort, mean); v <- tapply(d, cohort, var)
  w <- oneway.test(d ~ cohort); a <- anova(lm(d ~ cohort)); kw <- kruskal.test(round(d, 10), cohort)
  spread <- anova(lm(abs(d - ave(d, cohort, FUN = median)) ~ cohort))
  pairs <- combn(k, 2)
  gh <- apply(pairs, 2, function(ij) {
    s <- v[ij] / n[ij]; se <- sqrt(sum(s) / 2); df <- sum(s)^2 / sum(s^2 / (n[ij] - 1)); diff <- unname(m[ij[2]] - m[ij[1]]); q <- abs(diff) / se
    list(difference = diff, se = se, df = df, q = q, p = ptukey(q, k, df, lower.tail = FALSE), ci = diff + c(-1, 1) * qtukey(.95, k, df) * se)
  })
  ss <- a$`Sum Sq`
  list(welch = c(fOf(unname(w$statistic), unname(w$parameter[1]), unname(w$parameter[2])), list(etaSquared = ss[1] / sum(ss),
         omegaSquared = (ss[1] - a$Df[1] * a$`Mean Sq`[2]) / (sum(ss) + a$`Mean Sq`[2]))),
       gamesHowell = columns(gh), kruskalWallis = list(H = unname(kw$statistic), df = unname(kw$parameter), p = kw$p.value),
       brownForsythe = fOf(spread$`F value`[1], spread$Df[1], spread$Df[2]))
}
equalStarts <- function(pre, post, cohort) {
  fit <- lm(post ~ pre + cohort); a <- anova(lm(post ~ pre), fit); h <- anova(fit, lm(post ~ pre * cohort)); df <- fit$df.residual
  slope <- summary(fit)$coefficients["pre", ]
  adjusted <- predict(fit, data.frame(pre = mean(pre), cohort = levels(cohort)), se.fit = TRUE)
  X <- model.matrix(~ pre + cohort, data.frame(pre = mean(pre), cohort = factor(levels(cohort), levels(cohort))))
  pairs <- combn(nlevels(cohort), 2)
  p <- lapply(seq_len(ncol(pairs)), function(i) { L <- X[pairs[2, i], ] - X[pairs[1, i], ]; tOf(sum(L * coef(fit)), sqrt(c(L %*% vcov(fit) %*% L)), df) })
  holm <- p.adjust(vapply(p, function(x) x$p, 1), "holm")
  p <- Map(function(x, h) c(x, list(pHolm = h)), p, holm)
  c(fOf(a$F[2], a$Df[2], df), list(partialEtaSquared = a$`Sum of Sq`[2] / (a$`Sum of Sq`[2] + a$RSS[2]), slope = tOf(slope[[1]], slope[[2]], df),
    slopes = fOf(h$F[2], h$Df[2], h$Res.Df[2]), meanBefore = mean(pre), adjusted = columns(lapply(seq_along(levels(cohort)), function(i)
      list(mean = adjusted$fit[[i]], se = adjusted$se.fit[[i]], ci = ciOf(adjusted$fit[[i]], adjusted$se.fit[[i]], df),
           ownSlope = unname(coef(lm(post ~ pre, subset = cohort == levels(cohort)[i]))[2])))), pairs = columns(p)))
}
strict <- list(threshold = 1e-14, maxiter = 10000)
pooledChange <- function(m, v) {
  fit <- rma.uni(m, v, method = "REML", test = "knha", control = strict); p <- predict(fit)
  list(mean = c(fit$beta), se = fit$se, ci = c(fit$ci.lb, fit$ci.ub), p = fit$pval, Q = list(statistic = fit$QE, df = fit$k - 1, p = fit$QEp),
       tauSquared = fit$tau2, iSquared = fit$I2, predictionInterval = c(p$pi.lb, p$pi.ub), weights = unname(weights(fit)))
}
overTime <- function(m, v, time) {
  fit <- rma.uni(m, v, mods = ~ time, method = "REML", test = "knha", control = strict)
  list(slope = tOf(fit$beta[2], fit$se[2], fit$k - 2), intercept = tOf(fit$beta[1], fit$se[1], fit$k - 2), tauSquared = fit$tau2,
       
       kendall = c(list(tau = cor(time, m, method = "kendall")), if (!anyDuplicated(time)) list(p = cor.test(time, m, method = "kendall")$p.value)))
}
withinCourses <- function(pre, post, cohort, course) {
  robust <- function(fit, i) { c <- coef_test(fit, vcov = "CR2", cluster = course)[i, ]; tOf(c$beta, c$SE, c$df_Satt) }
  fit <- lm(post ~ I(pre - mean(pre)) + cohort)
  list(courses = length(unique(course)), gain = robust(lm(I(post - pre) ~ 1), 1),
       differences = columns(lapply(seq_len(nlevels(cohort) - 1), function(i) robust(fit, i + 2))))
}
mixed <- function(c, cohort, levels, withCourse) {
  long <- do.call(rbind, lapply(c("pre", "post"), function(w) { at <- if (w == "pre") atPre else atPost
    data.frame(person = persons, wave = w, cohort = cohort, course = group$course, score = scores[[c]][at]) }))
  long <- long[!is.na(long$score) & long$cohort %in% levels, ]; long$wave <- factor(long$wave, c("pre", "post"))
  tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10), check.conv.singular = .makeCC("ignore", tol = 1e-4))
  fit <- function(first) { long$cohort <- factor(long$cohort, c(first, setdiff(levels, first)))
    if (withCourse) lmer(score ~ wave * cohort + (1 | person) + (1 | course), long, control = tight)
    else lmer(score ~ wave * cohort + (1 | person), long, control = tight) }
  a <- anova(fit(levels[1]), type = 3)["wave:cohort", ]
  list(n = length(unique(long$person)), responses = nrow(long), interaction = list(F = a$`F value`, df1 = a$NumDF, df2 = a$DenDF, p = a$`Pr(>F)`),
       changes = columns(lapply(levels, function(l) { b <- summary(fit(l))$coefficients["wavepost", ]; tOf(b[["Estimate"]], b[["Std. Error"]], b[["df"]]) })))
}
cohortTests <- function(cohort, levels, time = NULL, withCourse = TRUE) {
  tests <- lapply(competencies, function(c) {
    pre <- scores[[c$id]][atPre]; post <- scores[[c$id]][atPost]
    use <- !is.na(pre) & !is.na(post) & cohort %in% levels
    n <- table(factor(cohort[use], levels)); stopifnot(n >= 2)
    of <- factor(cohort[use], levels); pre <- pre[use]; post <- post[use]; d <- post - pre
    m <- c(tapply(d, of, mean)); v <- c(tapply(d, of, var)); size <- c(n)
    power <- power.t.test(n = median(size), sd = 1, power = .8, type = "paired", strict = TRUE, tol = 1e-12)$delta
    c(list(n = size), gainTests(d, of), list(ancova = equalStarts(pre, post, of), pooled = pooledChange(m, v / size)),
      if (!is.null(time)) list(trend = overTime(m, v / size, time)), if (withCourse && all(tapply(group$course[use], of, function(x) length(unique(x))) > 1)) list(courses = withinCourses(pre, post, of, group$course[use])),
      list(mixed = mixed(c$id, cohort, levels, withCourse), detectable = power * sqrt(sum((size - 1) * v) / sum(size - 1))))
  })
  family <- function(key) vapply(tests, function(t) if (key == "trend") t$trend$slope$p else t[[key]]$p, 1)
  for (key in c("welch", "ancova", if (!is.null(time)) "trend")) {
    holm <- p.adjust(family(key), "holm"); bh <- p.adjust(family(key), "BH")
    for (id in names(tests)) { more <- list(pHolm = holm[[id]], pBH = bh[[id]])
      if (key == "trend") tests[[id]]$trend$slope <- c(tests[[id]]$trend$slope, more) else tests[[id]][[key]] <- c(tests[[id]][[key]], more) }
  }
  list(levels = levels, tests = tests)
}
ordered <- function(x) sort(unique(enc2utf8(x)), method = "radix")
crossed <- paste(group$semester, group$strategy, sep = "/")
result$cohorts <- list(semester = cohortTests(group$semester, semesters, time = seq_along(semesters) - 1), department = cohortTests(group$department, ordered(group$department)),
  strategy = cohortTests(group$strategy, ordered(group$strategy)),
  course = cohortTests(group$course, ordered(group$course), withCourse = FALSE),
  "semester/strategy" = cohortTests(crossed, ordered(crossed), time = as.integer(factor(sub("/.*", "", ordered(crossed)))) - 1))
# One strategy as if it were a comparison group.
result$comparisonGroup <- lapply(competencies, function(c) {
  pre <- scores[[c$id]][atPre]; post <- scores[[c$id]][atPost]; use <- !is.na(pre) & !is.na(post)
  pre <- pre[use]; post <- post[use]; part <- group$strategy[use] != "素養工作坊"; d <- post - pre; n <- c(sum(part), sum(!part))
  w <- t.test(d[part], d[!part]); fit <- summary(lm(post ~ pre + part))
  df <- sum(n) - 2; pooled <- sqrt(((n[1] - 1) * var(d[part]) + (n[2] - 1) * var(d[!part])) / df)
  J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2)); b <- fit$coefficients["partTRUE", ]
  list(participants = list(n = n[1], gain = mean(d[part])), others = list(n = n[2], gain = mean(d[!part])),
       difference = tOf(mean(d[part]) - mean(d[!part]), w$stderr, unname(w$parameter)), hedgesG = J * (mean(d[part]) - mean(d[!part])) / pooled,
       adjusted = tOf(b[[1]], b[[2]], fit$df[2]))
})

# ---------------------------------------------------------------- writing, 17 significant digits

json <- function(x, indent = "") {
  if (is.list(x)) {
    if (!length(x)) return("{}")
    inner <- paste0(indent, "  ")
    return(paste0("{\n", paste0(inner, "\"", names(x), "\": ", vapply(x, json, "", inner), collapse = ",\n"), "\n", indent, "}"))
  }
  if (is.character(x)) return(paste0("[", paste0("\"", x, "\"", collapse = ", "), "]"))
  stopifnot(is.numeric(x), !is.na(x))
  number <- ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x))
  if (length(x) > 1) paste0("[", paste(number, collapse = ", "), "]") else number
}
writeLines(enc2utf8(json(result)), inFolder("expected.json"), useBytes = TRUE)

table <- do.call(rbind, lapply(result$all, function(r) data.frame(r[c("n", "preMean", "postMean", "gain", "pHolm", "gav", "alphaPre", "atMaximumPost")])))
print(format(table, digits = 3))
