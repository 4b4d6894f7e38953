
# score ~ wave * cohort + (1 | person) + (1 | course), by everyone with a score in at least one wave.
mixed <- function(prefix, code, levels) {
  if (!requireNamespace("lmerTest", quietly = TRUE)) stop("lmerTest is not installed")
  long <- do.call(rbind, lapply(c("before", "after"), function(wave) {
    at <- if (wave == "before") before else after
    data.frame(person = persons, wave = wave, cohort = cohortOf, course = courseOf, score = scores[[code]][at])
  }))
  hasCourses <- !all(is.na(courseOf))
  long <- long[!is.na(long$score) & long$cohort %in% levels & (!hasCourses | !is.na(long$course)), ]
  long$wave <- factor(long$wave, c("before", "after"))
  courses <- length(unique(long$course))
  withCourses <- hasCourses && courses >= 2
  control <- lme4::lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 100000), check.conv.singular = lme4::.makeCC("ignore", tol = 1e-4))
  fit <- function(first) {
    long$cohort <- factor(long$cohort, c(first, setdiff(levels, first)))
    model <- if (withCourses) score ~ wave * cohort + (1 | person) + (1 | course) else score ~ wave * cohort + (1 | person)
    environment(model) <- environment()
    eval(substitute(lmerTest::lmer(model, long, control = control), list(model = model)))
  }
  a <- anova(fit(levels[1]), type = 3)["wave:cohort", ]
  tell(prefix, c(list(mixed.n = length(unique(long$person)), mixed.responses = nrow(long)), if (withCourses) list(mixed.courses = courses),
    fOf("mixed.interaction", a$`F value`, a$NumDF, a$DenDF)))
  for (level in levels) {
    b <- summary(fit(level))$coefficients["waveafter", ]
    tell(prefix, tOf(paste0("mixed.changes.", level), b[["Estimate"]], b[["Std. Error"]], b[["df"]]))
  }
}
