
# lme4's own searches look at values alone, and a likelihood is flat at its summit: they stop some 1e-7 beside it, however tight their control.
# So bobyqa goes to the summit, and Newton's steps on the slope to its top.
summit <- function(fn, par, lower, upper, control) {
  found <- minqa::bobyqa(par, fn, lower, upper, list(rhoend = 1e-10, maxfun = 100000))
  theta <- found$par
  inside <- theta > 1e-4
  within <- function(x) fn(replace(theta, inside, x))
  if (any(inside)) for (step in 1:6) {
    move <- solve(numDeriv::hessian(within, theta[inside]), numDeriv::grad(within, theta[inside]))
    if (fn(replace(theta, inside, theta[inside] - move)) > fn(theta) + 1e-9) break
    theta[inside] <- theta[inside] - move
  }
  list(par = theta, fval = fn(theta), conv = 0, message = "")
}

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
  control <- lme4::lmerControl(optimizer = summit, calc.derivs = FALSE, check.conv.singular = lme4::.makeCC("ignore", tol = 1e-4))
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
