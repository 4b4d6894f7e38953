# The answers that the page must give for the survey files of this folder, worked out a second time in R.
#   Rscript sample-data/expected.R
# Reads the files itself (base R and jsonlite for instrument.json) and writes expected.json. R 4.2 or later below 4.6.
invisible(Sys.setlocale("LC_CTYPE", "C.UTF-8"))
suppressPackageStartupMessages(library(jsonlite))

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

response <- function(file, row, wave, rawId, semester, status, finished, time, values) {
  v <- as.data.frame(values); names(v) <- items$id
  cbind(data.frame(file, row, wave, rawId, id = normaliseId(rawId), semester = normaliseSemester(semester), status, finished, time), v)
}
numbers <- function(data, columns) vapply(columns, function(c) toNumber(data[[c]]), numeric(nrow(data)))

qualtrics <- function(name, wave) {
  sheet <- read(name, "UTF-8-BOM", skip = 2)
  stopifnot(grepl("ImportId", read(name, "UTF-8-BOM")$data[2, 1]))
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  status <- c("IP Address" = "real", "0" = "real", "Survey Preview" = "preview", "1" = "preview", "Survey Test" = "test", "2" = "test",
              "Spam" = "spam", "8" = "spam")[get("Status")]
  response(name, seq_len(nrow(data)), wave, get("StudentCode"), get("semester"), unname(status), get("Finished") %in% c("True", "1"),
           get("EndDate"), numbers(data, columnOf(sheet$header, afterDash(sheet$text))))
}
surveyCake <- function(name) {
  sheet <- read(name, "UTF-8")
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  words <- sub("^\\([0-9]+\\)", "", afterDash(sheet$header))
  response(name, seq_len(nrow(data)), unname(c("前測" = "pre", "後測" = "post")[get("階段")]), get("學生代碼"), get("學期"), "real", TRUE,
           get("填答時間"), numbers(data, columnOf(sheet$header, words)))
}
wideSheet <- function(name) {
  sheet <- read(name, "CP950")
  data <- sheet$data
  get <- function(column) data[[which(sheet$header == column)]]
  both <- lapply(c(pre = "（前）", post = "（後）"), function(suffix) {
    own <- ifelse(endsWith(sheet$header, suffix), sub(suffix, "", sheet$header, fixed = TRUE), "")
    values <- numbers(data, columnOf(own, rep("", length(own))))
    out <- response(name, seq_len(nrow(data)), if (suffix == "（前）") "pre" else "post", get("學生代碼"), get("學期"), "real", TRUE, "", values)
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
semesterOf <- ifelse(is.na(atPre), kept$semester[atPost], kept$semester[atPre])
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

# ---------------------------------------------------------------- writing, 17 significant digits

json <- function(x, indent = "") {
  if (is.list(x)) {
    if (!length(x)) return("{}")
    inner <- paste0(indent, "  ")
    return(paste0("{\n", paste0(inner, "\"", names(x), "\": ", vapply(x, json, "", inner), collapse = ",\n"), "\n", indent, "}"))
  }
  stopifnot(is.numeric(x), !is.na(x))
  number <- ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x))
  if (length(x) > 1) paste0("[", paste(number, collapse = ", "), "]") else number
}
writeLines(enc2utf8(json(result)), inFolder("expected.json"), useBytes = TRUE)

table <- do.call(rbind, lapply(result$all, function(r) data.frame(r[c("n", "preMean", "postMean", "gain", "pHolm", "gav", "alphaPre", "atMaximumPost")])))
print(format(table, digits = 3))
