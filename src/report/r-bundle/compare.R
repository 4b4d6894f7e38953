
# ---------------------------------------------------------------- the comparison

if (hasAnswers) peopleAndScales()
compareAll()
cohortTests()
if (hasRatings) rubricAll() else if (isRated) rubricFromTables()

value <- vapply(expected$id, function(id) as.numeric(get0(id, found, ifnotfound = NA_real_))[1], 1)
isFound <- !is.na(value)
isP <- grepl("(^|\\.)(p|pHolm|pBH|mcnemarP|midP|equivalenceP)$", expected$statistic)
isSearched <- expected$needs == "lmerTest" & grepl("\\.(low|high)$", expected$id)
other <- match(ifelse(grepl("\\.low$", expected$id), sub("low$", "high", expected$id), sub("high$", "low", expected$id)), expected$id)
size <- pmax(abs(expected$value), ifelse(isSearched, abs(expected$value[other]), 0), na.rm = TRUE)
isZero <- !isP & abs(value) <= zero & abs(expected$value) <= zero
agrees <- isFound & (isZero | abs(value - expected$value) <= tolerance * size)
isHere <- expected$from == "counts" | hasAnswers
hasPackage <- vapply(expected$needs, function(name) name == "base" || requireNamespace(name, quietly = TRUE), NA)
state <- ifelse(!isHere | !hasPackage, "not here", ifelse(!isFound, "not computed", ifelse(agrees, "agrees", "differs")))

# Numbers of groups, items and pairs count under one name.
kind <- gsub("\\.([gr][0-9]+-[gr][0-9]+|[gr][0-9]+|[0-9]+)(?=\\.|$)", "", expected$statistic, perl = TRUE)
shown <- table(factor(kind, unique(kind)), factor(state, c("agrees", "differs", "not computed", "not here")))
cat(R.version.string, "\n\n", sep = "")
options(width = 200)
print(as.data.frame.matrix(shown))

reasonOf <- function(id) {
  known <- ls(reasons)
  known <- known[startsWith(id, sub("/.*", "", known))]
  if (length(known) == 0) "" else paste0(": ", get(known[which.max(nchar(known))], reasons))
}
for (at in which(state != "agrees" & isHere)) {
  why <- switch(state[at],
    "not here" = paste("needs the package", expected$needs[at]),
    "not computed" = paste0("not computed", reasonOf(expected$id[at])),
    sprintf("differs: %.17g here, %.17g expected", value[at], expected$value[at]))
  cat(expected$id[at], ": ", why, "\n", sep = "")
}
whys <- c(
  presence = "who answered or was assessed in which wave, person by person",
  items = "the answers to single items",
  groups = "the course, or the group of the comparison, of each person",
  model = "people one by one: a mixed model rests on everybody with a score in either wave",
  both = "both instruments of the same person",
  works = "all ratings of one work together, which tables of two raters do not hold",
  draws = "works to draw from: its interval resamples whole works",
  states = "the ratings that are no level",
  cells = "a table of which every cell is of as many as may be published")
for (reason in unique(notHere$reason)) {
  cat("\nCounts do not hold ", whys[[reason]], ". So these are not recomputed:\n", sep = "")
  cat(strwrap(paste(notHere$statistic[notHere$reason == reason], collapse = ", "), 150, indent = 2, exdent = 2), sep = "\n")
}
cat("\n", sum(state == "agrees"), " of ", nrow(expected), " numbers agree to 1e-6; ", sum(state == "differs"), " differ; ", sum(state == "not computed"),
  " could not be computed; ", sum(state == "not here"), " cannot be recomputed here.\n", sep = "")
quit(save = "no", status = if (any(state %in% c("differs", "not computed"))) 1 else 0)
