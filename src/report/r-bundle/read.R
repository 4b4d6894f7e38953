# Recomputes the numbers of expected.csv from the data in this folder, in R alone, and compares them:
#   Rscript analysis.R
# Ends with status 0 when every number that can be recomputed here agrees, 1 otherwise. Base R is enough; lmerTest (lme4) is used for the
# mixed models of cohorts where it is installed. A number agrees when it is off by no more than 1e-6 of the expected one, however small.
# There are two allowances, and none for anything else:
# - Zero is zero. Where both numbers are within 1e-12 of zero and neither is a p value, both are what sums of rounded numbers leave of a zero.
#   A true share or mean of n people's changes in steps of 1/m is 0 or at least 1/(n m): more than 1e-12 up to a million people and steps of
#   1/10000, so no true number is taken for zero.
# - The limits of a mixed model are estimate -/+ reach, both found by a search, so that each agrees to 1e-6 of itself. A limit can then be off
#   by 1e-6 of |estimate| + reach, which is the limit farther from zero; a limit beside zero is a difference of the two and no closer.

# Some expressions also draw: onto nothing, so that no file is left behind.
grDevices::pdf(NULL)

tolerance <- 1e-6
zero <- 1e-12

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) > 0) dirname(normalizePath(script[1])) else getwd()

# Whatever the locale: text is UTF-8, an empty cell is missing, and nothing but text is read.
readTable <- function(name) {
  path <- file.path(here, name)
  bytes <- readBin(path, "raw", file.size(path))
  if (length(bytes) >= 3 && all(bytes[1:3] == as.raw(c(0xEF, 0xBB, 0xBF)))) bytes <- bytes[-(1:3)]
  text <- rawToChar(bytes)
  Encoding(text) <- "UTF-8"
  read.csv(text = text, colClasses = "character", na.strings = "", check.names = FALSE, comment.char = "")
}
numbers <- function(table, columns) { for (name in columns) table[[name]] <- as.numeric(table[[name]]); table }

settingsTable <- readTable("settings.csv")
settings <- setNames(as.list(settingsTable$value), settingsTable$name)
confidence <- as.numeric(settings$confidence)
outside <- (1 - confidence) / 2
hasAnswers <- settings$contents == "answers"
competencies <- numbers(readTable("competencies.csv"), c("min", "max", "offset", "factor", "minAnswered", "target", "reliability"))
cohorts <- numbers(readTable("cohorts.csv"), "time")
expressions <- readTable("expressions.csv")
expected <- numbers(readTable("expected.csv"), "value")
notHere <- if (hasAnswers) NULL else readTable("not-here.csv")

# ---------------------------------------------------------------- scores

# Of a competency, for everyone ("all") or the people of a cohort: scores before and after of those who have both.
if (hasAnswers) {
  items <- numbers(readTable("items.csv"), c("min", "max", "step"))
  answers <- numbers(readTable("answers.csv"), items$column)
  persons <- unique(answers$person)
  rowOf <- function(wave) {
    rows <- which(answers$wave == wave)
    rows[match(persons, answers$person[rows])]
  }
  before <- rowOf(settings$before)
  after <- rowOf(settings$after)
  groupOf <- function(column) if (is.null(column) || is.na(column)) rep(NA_character_, length(persons)) else answers[[column]][match(persons, answers$person)]
  cohortOf <- cohorts$code[match(groupOf(settings$cohortColumn), cohorts$value)]
  courseOf <- groupOf(settings$courseColumn)

  # Answers as they count: turned where the item is reversed, and on a common range where a competency mixes scales.
  counted <- function(code) {
    own <- items[items$competency == code, ]
    columns <- lapply(seq_len(nrow(own)), function(i) {
      x <- answers[[own$column[i]]]
      if (own$reverse[i] == "TRUE") x <- own$min[i] + own$max[i] - x
      if (own$unit[i] == "percent") x <- (x - own$min[i]) * own$step[i]
      x
    })
    matrix(unlist(columns), nrow(answers), nrow(own))
  }
  countedAnswers <- setNames(lapply(competencies$code, counted), competencies$code)
  scores <- setNames(lapply(seq_len(nrow(competencies)), function(i) {
    x <- countedAnswers[[i]]
    answered <- rowSums(!is.na(x))
    sums <- rowSums(x, na.rm = TRUE)
    ifelse(answered >= competencies$minAnswered[i], competencies$offset[i] + competencies$factor[i] * sums / answered, NA)
  }), competencies$code)
  peopleIn <- function(cohort) if (cohort == "all") rep(TRUE, length(persons)) else !is.na(cohortOf) & cohortOf == cohort
  pairsOf <- function(code, cohort) {
    pre <- scores[[code]][before]
    post <- scores[[code]][after]
    use <- peopleIn(cohort) & !is.na(pre) & !is.na(post)
    list(pre = pre[use], post = post[use], who = which(use))
  }
} else {
  counts <- numbers(readTable("counts.csv"), c("sumBefore", "answeredBefore", "sumAfter", "answeredAfter", "people"))
  pairsOf <- function(code, cohort) {
    own <- counts[counts$competency == code & counts$cohort == cohort, ]
    scale <- competencies[competencies$code == code, ]
    scoreOf <- function(sum, answered) rep(scale$offset + scale$factor * sum / answered, own$people)
    list(pre = scoreOf(own$sumBefore, own$answeredBefore), post = scoreOf(own$sumAfter, own$answeredAfter))
  }
}

# ---------------------------------------------------------------- levels

# Of a criterion, one score a person and wave: the mean of what raters gave. Where works are rated, a criterion has pairs as a competency has.
isRated <- file.exists(file.path(here, "criteria.csv"))
hasRatings <- isRated && hasAnswers
criteria <- if (isRated) readTable("criteria.csv") else data.frame(code = character())
pairsOfCompetency <- pairsOf
if (isRated) {
  levelMin <- as.numeric(settings$levelMin)
  levelMax <- as.numeric(settings$levelMax)
  levelStep <- as.numeric(settings$levelStep)
  levelScale <- round(seq(levelMin, levelMax, levelStep), 2)
}
if (hasRatings) {
  ratings <- numbers(readTable("ratings.csv"), "level")
  ratings$work <- paste(ratings$person, ratings$wave)
  raters <- unique(ratings$rater[!is.na(ratings$rater)])
  raters <- raters[order(as.integer(sub("r", "", raters)))]
  scoredOnes <- ratings[!is.na(ratings$level), ]
  ratedPersons <- unique(scoredOnes$person)
  ratedIn <- function(wave) ratedPersons %in% scoredOnes$person[scoredOnes$wave == wave]
  criterionScores <- setNames(lapply(criteria$code, function(code) sapply(c(settings$before, settings$after), function(wave) {
    own <- scoredOnes[scoredOnes$criterion == code & scoredOnes$wave == wave, ]
    c(tapply(own$level, factor(own$person, ratedPersons), mean))
  }, simplify = FALSE)), criteria$code)
  ratedCohortOf <- if (is.na(settings$cohortColumn)) rep(NA, length(ratedPersons)) else
    cohorts$code[match(scoredOnes[[settings$cohortColumn]][match(ratedPersons, scoredOnes$person)], cohorts$value)]
  ratedPeopleIn <- function(cohort) if (cohort == "all") rep(TRUE, length(ratedPersons)) else !is.na(ratedCohortOf) & ratedCohortOf == cohort
  pairsOf <- function(code, cohort) {
    if (!code %in% criteria$code) return(pairsOfCompetency(code, cohort))
    pre <- criterionScores[[code]][[settings$before]]
    post <- criterionScores[[code]][[settings$after]]
    use <- ratedPeopleIn(cohort) & !is.na(pre) & !is.na(post)
    list(pre = unname(pre[use]), post = unname(post[use]))
  }
} else if (isRated) {
  rated <- numbers(readTable("rated.csv"), c("ratings", "works"))
  agreement <- numbers(readTable("agreement.csv"), c("ratings", "levelFirst", "levelSecond", "works"))
  levelsGiven <- numbers(readTable("levels.csv"), c("level", "ratings"))
  summaries <- numbers(readTable("summaries.csv"), c("n", "meanBefore", "sdBefore", "meanAfter", "sdAfter", "correlation"))
  # Without a table: as many made-up pairs of exactly the means, SDs and correlation that are told. What follows from these alone follows from them.
  pairsLike <- function(of) {
    standard <- function(x) (x - mean(x)) / sd(x)
    u <- standard(seq_len(of$n))
    v <- standard(resid(lm(u^2 ~ u)))
    list(pre = of$meanBefore + of$sdBefore * u, post = of$meanAfter + of$sdAfter * (of$correlation * u + sqrt(1 - of$correlation^2) * v))
  }
  pairsOf <- function(code, cohort) {
    if (!code %in% criteria$code) return(pairsOfCompetency(code, cohort))
    of <- summaries[summaries$criterion == code & summaries$cohort == cohort, ]
    if (nrow(of) == 1) return(pairsLike(of))
    own <- counts[counts$competency == code & counts$cohort == cohort, ]
    scoreOf <- function(sum, answered) rep(levelStep * sum / answered, own$people)
    list(pre = scoreOf(own$sumBefore, own$answeredBefore), post = scoreOf(own$sumAfter, own$answeredAfter))
  }
}

# ---------------------------------------------------------------- what is found

found <- new.env()
reasons <- new.env()
tell <- function(prefix, values) for (name in names(values)) assign(paste0(prefix, ".", name), unname(values[[name]]), found)
attempt <- function(prefix, work) tryCatch(work, error = function(e) assign(prefix, conditionMessage(e), reasons))
low <- function(name, ci) setNames(as.list(ci[1:2]), paste0(name, c(".low", ".high")))
range2 <- c(-1, 1)

# Evaluates an expression of the program's own "how" panel, and gives back what R would print, in order.
printed <- function(name, values) {
  place <- list2env(values, parent = globalenv())
  results <- list()
  for (statement in as.list(how[[name]])[-1]) {
    result <- suppressWarnings(withVisible(eval(statement, place)))
    if (exists(".Random.seed", place, inherits = FALSE)) {
      assign(".Random.seed", get(".Random.seed", place), globalenv())
      rm(".Random.seed", envir = place)
    }
    if (result$visible) results[[length(results) + 1]] <- result$value
  }
  results
}
