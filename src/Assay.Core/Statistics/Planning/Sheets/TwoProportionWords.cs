using System.Collections.Immutable;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>What a sheet on two proportions says beside its numbers.</summary>
internal static class TwoProportionWords
{
    public static string Reference(string method) => method switch
    {
        "pooled" or "unpooled" => "Fleiss, Tytun and Ury (1980), doi:10.2307/2529990",
        "fleiss" => "Fleiss, Tytun and Ury (1980), doi:10.2307/2529990, continuity-corrected",
        "arcsine" => "Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 6.4",
        "exact-chi2" => "Storer and Kim (1990), doi:10.1080/01621459.1990.10475318; Pearson (1900)",
        "exact-yates" => "Storer and Kim (1990), doi:10.1080/01621459.1990.10475318; Yates (1934)",
        _ => "Casagrande, Pike and Smith (1978); Fisher (1935)",
    };

    public static string Meaning(TwoProportionQuestion asked, PlanRow first)
    {
        var (p1, p2) = (Wordings.Planned(asked.P1), Wordings.Planned(asked.P2));
        var aim = asked.Purpose switch
        {
            Purpose.NonInferiority => $"shows arm 1 ({p1}) to be no worse than arm 2 ({p2}) by {Wordings.Planned(asked.Margin!.Value)} or more",
            Purpose.Equivalence => $"shows {p1} and {p2} to lie within {Wordings.Planned(asked.Margin!.Value)} of each other",
            _ => $"finds {p1} against {p2} significant",
        };
        return $"With {Wordings.Count(first["n1"]!.Value)} and {Wordings.Count(first["n2"]!.Value)} people in the two arms, {Wordings.Count(first["total"]!.Value)} in all, a trial {aim} with a chance of {Wordings.Percent(first["power"]!.Value)} ({first.Method}).";
    }

    public static IEnumerable<string> Assumptions(TwoProportionQuestion asked)
    {
        yield return "The proportions are those planned for; they are a choice to be argued for, not an estimate to be copied.";
        yield return "One outcome a person, people independent, one analysis at the end.";
        if (asked.Purpose == Purpose.NonInferiority) yield return "The outcome counted is a good one (survival, cure), so that less of it is worse.";
        foreach (var assumption in asked.Enrolment.Assumptions()) yield return assumption;
    }

    public static IEnumerable<string> Warnings(TwoProportionQuestion asked, ImmutableArray<PlanRow> rows)
    {
        if (rows.Any(row => row["lasting_n1"] is { } lasting && lasting != row["n1_evaluable"] && lasting != row["n1"]))
            yield return "Exact power goes up and down with size: lasting_n1 is the least size from which on it stays at the goal.";
        var worth = asked.N1 is { } n ? asked.Enrolment.Worth(n) : rows[0]["n1_unrounded"] ?? rows[0]["n1"]!.Value;
        if (asked.Purpose == Purpose.Superiority && worth * Math.Min(Math.Min(asked.P1, asked.P2), 1 - Math.Max(asked.P1, asked.P2)) < 5)
            yield return "Fewer than five events (or non-events) are expected in an arm: trust the exact methods, not the normal ones.";
        if (rows.Length == 4 && asked.Method is null)
            yield return $"Exact methods are left out beyond {Wordings.Count(asked.ExactUpTo)} people in an arm; ask for one by name.";
    }

    public static string R(TwoProportionQuestion asked, Threshold threshold)
    {
        var (p1, p2, k) = (Wordings.Of(asked.P1), Wordings.Of(asked.P2), Wordings.Of(asked.Ratio));
        var head = $"""
            p1 <- {p1}; p2 <- {p2}; k <- {k}            # k = n2 / n1
            za <- qnorm({Wordings.Of(threshold.Tail)}, lower.tail = FALSE)

            """;
        if (asked.Purpose != Purpose.Superiority) return head + Margins(asked, threshold);
        var exact = """

            exact <- function(n1, n2, test) {               # power by going through every table
              p <- outer(0:n1, 0:n2, Vectorize(function(a, c) if ((a + c) %in% c(0, n1 + n2)) 1 else test(matrix(c(a, n1 - a, c, n2 - c), 2))$p.value))
              sum(outer(dbinom(0:n1, n1, p1), dbinom(0:n2, n2, p2))[p <= ALPHA])
            }
            # exact(N1, N2, function(x) suppressWarnings(chisq.test(x, correct = FALSE))); correct = TRUE: Yates; fisher.test: Fisher
            """.Replace("ALPHA", Wordings.Of(threshold.Alpha), StringComparison.Ordinal);
        if (asked.N1 is { } n)
            return head + $"""
                n1 <- {Wordings.Of(asked.Enrolment.Worth(n))}; n2 <- {Wordings.Of(asked.Enrolment.Worth(Whole.Up(n * asked.Ratio)))}; gap <- abs(p1 - p2)
                pbar <- (n1 * p1 + n2 * p2) / (n1 + n2)
                se0 <- sqrt(pbar * (1 - pbar) * (1/n1 + 1/n2)); se1 <- sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
                pnorm((gap - za * se0) / se1)                   # pooled
                pnorm(gap / se1 - za)                           # unpooled
                pnorm((gap - (1/n1 + 1/n2) / 2 - za * se0) / se1)  # Fleiss
                pnorm(abs(2 * asin(sqrt(p1)) - 2 * asin(sqrt(p2))) / sqrt(1/n1 + 1/n2) - za)  # arcsine
                """ + exact;
        var power = Wordings.Of(asked.Power);
        return head + $"""
            zb <- qnorm({power}); gap <- abs(p1 - p2); pbar <- (p1 + k * p2) / (1 + k)
            s1 <- sqrt(p1 * (1 - p1) + p2 * (1 - p2) / k)
            (pooled <- ((za * sqrt((1 + 1/k) * pbar * (1 - pbar)) + zb * s1) / gap)^2)
            (unpooled <- ((za + zb) * s1 / gap)^2)
            (fleiss <- pooled / 4 * (1 + sqrt(1 + 2 * (k + 1) / (pooled * k * gap)))^2)
            (arcsine <- ((za + zb) / (2 * asin(sqrt(p1)) - 2 * asin(sqrt(p2))))^2 * (1 + 1/k))
            # with k = 1: power.prop.test(p1 = {p1}, p2 = {p2}, power = {power}, sig.level = {Wordings.Of(threshold.Alpha)}, alternative = "{(threshold.Sides == 2 ? "two.sided" : "one.sided")}")
            """ + exact;
    }

    private static string Margins(TwoProportionQuestion asked, Threshold threshold)
    {
        var margin = Wordings.Of(asked.Margin!.Value);
        return asked.Purpose == Purpose.Equivalence
            ? $$"""
                power <- function(n) { se <- sqrt(p1 * (1 - p1) / n + p2 * (1 - p2) / (k * n)); d <- p1 - p2
                  pmax(0, pnorm(({{margin}} - d) / se - za) - pnorm(({{margin}} + d) / se - za, lower.tail = FALSE)) }
                uniroot(function(n) power(n) - {{Wordings.Of(asked.Power)}}, c(2, 1e7), tol = 1e-9)$root
                """
            : $"""
                m <- {margin}; zb <- qnorm({Wordings.Of(asked.Power)}); s1 <- sqrt(p1 * (1 - p1) + p2 * (1 - p2) / k)
                ((za + zb) * s1 / (p1 - p2 + m))^2              # Wald
                like <- function(q2) p1 * log(q2 - m) + (1 - p1) * log(1 - q2 + m) + k * (p2 * log(q2) + (1 - p2) * log(1 - q2))
                q2 <- optimize(like, c(m + 1e-9, 1 - 1e-9), maximum = TRUE, tol = 1e-12)$maximum; q1 <- q2 - m      # nearest pair on the margin
                ((za * sqrt(q1 * (1 - q1) + q2 * (1 - q2) / k) + zb * s1) / (p1 - p2 + m))^2    # Farrington and Manning
                """;
    }
}
