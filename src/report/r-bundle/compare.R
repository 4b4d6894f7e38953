
# ---------------------------------------------------------------- the comparison

if (hasAnswers) peopleAndScales()
compareAll()
cohortTests()

value <- vapply(expected$id, function(id) as.numeric(get0(id, found, ifnotfound = NA_real_))[1], 1)
isFound <- !is.na(value)
isP <- grepl("(^|\\.)(p|pHolm|pBH|mcnemarP|midP|equivalenceP)$", expected$statistic)
agrees <- isFound & abs(value - expected$value) <= pmax(tolerance * abs(expected$value), ifelse(isP, 0, zero))
isHere <- expected$from == "counts" | hasAnswers
hasPackage <- vapply(expected$needs, function(name) name == "base" || requireNamespace(name, quietly = TRUE), NA)
state <- ifelse(!isHere | !hasPackage, "not here", ifelse(!isFound, "not computed", ifelse(agrees, "agrees", "differs")))

# Numbers of groups, items and pairs count under one name.
kind <- gsub("\\.(g[0-9]+-g[0-9]+|g[0-9]+|[0-9]+)(?=\\.|$)", "", expected$statistic, perl = TRUE)
shown <- table(factor(kind, unique(kind)), factor(state, c("agrees", "differs", "not computed", "not here")))
cat(R.version.string, "\n\n", sep = "")
print(as.data.frame.matrix(shown))

reasonOf <- function(id) {
  known <- ls(reasons)
  known <- known[startsWith(id, sub("/.*", "", known))]
  if (length(known) == 0) "" else paste0(": ", get(known[which.max(nchar(known))], reasons))
}
for (at in which(state != "agrees")) {
  why <- switch(state[at],
    "not here" = if (!isHere[at]) "needs the answers, which this bundle does not hold" else paste("needs the package", expected$needs[at]),
    "not computed" = paste0("not computed", reasonOf(expected$id[at])),
    sprintf("differs: %.17g here, %.17g expected", value[at], expected$value[at]))
  cat(expected$id[at], ": ", why, "\n", sep = "")
}
cat("\n", sum(state == "agrees"), " of ", nrow(expected), " numbers agree; ", sum(state == "differs"), " differ; ", sum(state == "not computed"),
  " could not be computed; ", sum(state == "not here"), " cannot be recomputed here.\n", sep = "")
quit(save = "no", status = if (any(state %in% c("differs", "not computed"))) 1 else 0)
