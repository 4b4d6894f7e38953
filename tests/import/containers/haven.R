# What the R package haven reads in the real files of SPSS, cell by cell, for spss.test.ts to compare with.
# Rscript tests/import/containers/haven.R <folder of the .sav and .zsav files> > tests/import/containers/haven.json
# Made with haven 2.5.1 and jsonlite 1.8.4 on R 4.2.2 (Debian 12).
suppressMessages({ library(haven); library(jsonlite) })
folder <- commandArgs(trailingOnly = TRUE)[1]

# As it is read: the value's label where it has one, times in ISO form, numbers with all their digits, '' for what is missing.
told <- function(x) {
  missing <- is.na(x)
  text <- if (inherits(x, "haven_labelled")) {
    labels <- attr(x, "labels")
    at <- match(unclass(x), labels)
    ifelse(is.na(at), plain(unclass(x)), names(labels)[at])
  } else if (inherits(x, "Date")) format(x, "%Y-%m-%d")
  else if (inherits(x, "POSIXct")) format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC")
  else if (inherits(x, "difftime")) format(as.POSIXct(as.numeric(x), origin = "1970-01-01", tz = "UTC"), "%H:%M:%S")
  else plain(x)
  ifelse(missing, "", as.character(text))
}
plain <- function(x) if (is.numeric(x)) format(x, digits = 15, trim = TRUE, scientific = FALSE, drop0trailing = TRUE) else sub(" +$", "", x)

files <- sort(list.files(folder, "\\.z?sav$"))
read <- lapply(files, function(file) {
  data <- read_sav(file.path(folder, file))
  list(
    file = file,
    names = names(data),
    labels = unname(vapply(data, function(x) { label <- attr(x, "label", exact = TRUE); if (is.null(label)) "" else label }, "")),
    columns = unname(lapply(data, function(x) unname(told(zap_formats(x)))))
  )
})
cat(toJSON(read, auto_unbox = FALSE, pretty = FALSE), "\n", sep = "")
