# What every R expression of the "how" panel says on the sample data. The expressions stand in how-expressions.json as the page shows them
# (HOW=write npx vitest run tests/reference/how-expressions.test.ts writes those); this evaluates each as a person would, in a session that
# holds the columns the panel names, and writes beside it what is printed:
#   Rscript tests/reference/how-expressions.R
library(jsonlite)
folder <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
sample <- new.env()
# The sample files as expected.R reads them, up to its own numbers.
reader <- readLines(file.path(folder, "../../sample-data/expected.R"), encoding = "UTF-8")
reader <- sub("^here <- .*", "here <- sampleFolder", reader[seq_len(grep("^alphaOf <- ", reader) - 1)])
sample$sampleFolder <- file.path(folder, "../../sample-data")
eval(parse(text = reader, encoding = "UTF-8"), sample)
pdf(NULL)

# The six of one department in one semester (sample-data/about.md): people so few that R counts every pattern.
six <- c("SP113B622", "SP113B664", "SP113B956", "SP113B243", "SP113B903", "SP113B755")
# A small survey with scores looking back, in which those who stayed answered all three waves.
survey <- read.csv(file.path(folder, "three-waves.csv"))
itemOf <- c(compassion = "CE1", reflection = "RF1")
ofSurvey <- function(competency) {
  stayed <- intersect(survey$code[survey$wave == "pre"], survey$code[survey$wave == "post"])
  of <- function(wave) { rows <- survey[survey$wave == wave, ]; rows[[itemOf[[competency]]]][match(stayed, rows$code)] }
  list(pre = of("pre"), post = of("post"), then = of("then"))
}
# Forty texts and two codes, as two coders gave them.
coders <- read.csv(file.path(folder, "two-coders.csv"))
# Assessors' levels, and the scores of the students whom both instruments know.
rated <- read.csv(file.path(sample$sampleFolder, "rubric-113.csv"), colClasses = "character", encoding = "UTF-8")
rated$level <- suppressWarnings(as.integer(rated$score)); rated <- rated[!is.na(rated$level), ]
criterionOf <- c(interdisciplinary = "跨域思維與行動", compassion = "關懷與同理", reflection = "批判與反思", engagement = "務實投入", resilience = "韌性與調適")
rated$criterion <- names(criterionOf)[match(rated$criterion, criterionOf)]; rated$work <- paste(rated$person, rated$wave)
ofRubric <- function(case) {
  long <- rated[c("work", "criterion", "rater", "level")]
  own <- if (case$competency == "total") aggregate(level ~ work + rater, long, function(x) if (length(x) == 5) mean(x) else NA) else long[long$criterion == case$competency, ]
  ratings <- with(own, tapply(level, list(work, rater), function(x) x[1]))
  if (!case$method %in% c("convergence", "blandAltman")) return(list(long = long, ratings = ratings))
  means <- aggregate(level ~ person + wave, rated[rated$criterion == case$competency, ], mean)
  of <- function(wave) means$level[means$wave == wave][match(sample$persons, means$person[means$wave == wave])]
  a <- sample$scores[[case$competency]][sample$atPre]; b <- sample$scores[[case$competency]][sample$atPost]
  both <- !is.na(a) & !is.na(b) & !is.na(of("pre")) & !is.na(of("post"))
  switch(if (is.null(case$scores)) "gains" else case$scores, before = list(survey = a[both], rubric = of("pre")[both]), after = list(survey = b[both], rubric = of("post")[both]),
    gains = list(survey = 100 * (b - a)[both] / (sample$scaleMax - sample$scaleMin), rubric = 100 * (of("post") - of("pre"))[both] / 4))
}
columns <- function(case) {
  if (case$group == "coders") return(as.list(coders[coders$code == case$competency, c("first", "second")]))
  if (case$group == "rubric") return(ofRubric(case))
  if (case$group == "threeWaves") return(ofSurvey(case$competency))
  items <- sample$items; turned <- sample$turned; atPre <- sample$atPre; atPost <- sample$atPost
  use <- if (case$group == "everyone") rep(TRUE, length(sample$persons)) else sample$persons %in% six
  ids <- items$id[items$competency == case$competency]
  a <- sample$scores[[case$competency]][atPre]; b <- sample$scores[[case$competency]][atPost]
  if (case$method %in% c("welch", "hedgesG", "mannWhitney", "twoShares")) # matched or not
    return(list(pre = a[use & !is.na(a)], post = b[use & !is.na(b)]))
  both <- use & !is.na(a) & !is.na(b)
  wave <- (if (identical(case$wave, "post")) atPost else atPre)[use]
  twice <- use & !is.na(atPre) & !is.na(atPost)
  whole <- twice & complete.cases(turned[atPre, ids]) & complete.cases(turned[atPost, ids])
  found <- list(pre = a[both], post = b[both], items = turned[wave[!is.na(wave)], ids], itemsBefore = as.matrix(turned[atPre[whole], ids]),
    itemsAfter = as.matrix(turned[atPost[whole], ids]))
  if (!is.null(case$item)) {
    x <- sample$kept[[case$item]][atPre]; y <- sample$kept[[case$item]][atPost]; answered <- twice & !is.na(x) & !is.na(y)
    found$before <- x[answered]; found$after <- y[answered]
  }
  found
}
plain <- function(value) {
  if (inherits(value, "htest")) return(lapply(unclass(value)[intersect(c("statistic", "parameter", "p.value", "conf.int", "estimate"), names(value))], as.numeric))
  if (is.table(value) && length(dim(value)) == 2) return(list(rows = as.numeric(rownames(value)), columns = as.numeric(colnames(value)), counts = unclass(unname(value))))
  if (is.table(value)) return(list(names = as.numeric(names(value)), counts = as.numeric(value)))
  as.numeric(value)
}
printed <- function(case) {
  for (name in names(case$columns)) assign(name, case$columns[[name]], globalenv())
  results <- lapply(parse(text = case$expression, keep.source = FALSE), function(e) suppressWarnings(withVisible(eval(e, globalenv()))))
  lapply(Filter(function(result) result$visible, results), function(result) plain(result$value))
}
file <- file.path(folder, "how-expressions.json")
cases <- fromJSON(file, simplifyVector = FALSE)
number <- function(x) { # 17 digits, which toJSON cannot
  if (is.list(x)) {
    inner <- vapply(x, number, ""); if (is.null(names(x))) return(paste0("[", paste(inner, collapse = ", "), "]"))
    return(paste0("{", paste0("\"", names(x), "\": ", inner, collapse = ", "), "}"))
  }
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, number), collapse = ", "), "]"))
  if (is.character(x)) return(as.character(toJSON(x, auto_unbox = TRUE)))
  paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
}
lines <- vapply(cases, function(case) {
  case$printed <- NULL
  texts <- number(case)
  paste0(substr(texts, 1, nchar(texts) - 1), ", \"printed\": ", number(printed(c(case, list(columns = columns(case))))), "}")
}, "")
writeLines(enc2utf8(c("[", paste0(lines, c(rep(",", length(lines) - 1), "")), "]")), file, useBytes = TRUE)
