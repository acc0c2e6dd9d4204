library(metafor)
dat <- data.frame(
  study = c("Aronson 1948", "Ferguson & Simes 1949", "Rosenthal et al 1960", "Hart & Sutherland 1977", "Frimodt-Moller et al 1973", "Stein & Aronson 1953", "Vandiviere et al 1973", "TPT Madras 1980", "Coetzee & Berjak 1968", "Rosenthal et al 1961", "Comstock et al 1974", "Comstock & Webster 1969", "Comstock et al 1976"),
  ai = c(4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27),
  n1i = c(123, 306, 231, 13598, 5069, 1541, 2545, 88391, 7499, 1716, 50634, 2498, 16913),
  ci = c(11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29),
  n2i = c(139, 303, 220, 12867, 5808, 1451, 629, 88391, 7277, 1665, 27338, 2341, 17854),
  came = c(1, 2, 4, 12, 8, 3, 9, 13, 6, 5, 10, 7, 11),
  mod1 = c(44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33),
  grp = c("random", "random", "random", "random", "alternate", "alternate", "random", "random", "random", "systematic", "systematic", "systematic", "systematic"))
dat <- escalc(measure="RR", ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=dat, drop00=TRUE)
fit <- rma(yi, vi, data=dat, slab=study, method="REML", level=95, test="knha", control=list(threshold=1e-12, maxiter=1000))
fit
predict(fit)
confint(fit, control=list(tau2.max=1e6))
leave1out(fit)
cumul(fit, order=dat$came)
regtest(fit)
regtest(fit, model="lm")
ranktest(fit)
trimfill(fit)
rma(yi, vi, mods = ~ mod1, data=dat, slab=study, method="REML", level=95, test="knha", control=list(threshold=1e-12, maxiter=1000))
rma(yi, vi, mods = ~ factor(grp), data=dat, slab=study, method="REML", level=95, test="knha", control=list(threshold=1e-12, maxiter=1000))
