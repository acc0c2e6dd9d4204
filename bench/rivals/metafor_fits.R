# Seconds that metafor takes for so many REML fits of the BCG trials; the start of R is not counted.
suppressMessages(library(metafor))
fits <- as.integer(commandArgs(trailingOnly = TRUE)[1])
dat <- escalc(measure = "RR",
  ai = c(4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27),
  bi = c(119, 300, 228, 13536, 5036, 1361, 2537, 87886, 7470, 1699, 50448, 2493, 16886),
  ci = c(11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29),
  di = c(128, 274, 209, 12619, 5761, 1079, 619, 87892, 7232, 1600, 27197, 2338, 17825))
invisible(rma(yi, vi, data = dat, method = "REML"))
cat(system.time(for (i in seq_len(fits)) rma(yi, vi, data = dat, method = "REML"))[["elapsed"]])
