using Assay.Statistics.Planning.Assurance;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>R for assurance.</summary>
internal static class AssuranceWords
{
    public static string R(AssuranceQuestion asked, Threshold threshold, Prior prior)
    {
        var head = $"""
            mu <- {Wordings.Of(prior.Mean)}; sd <- {Wordings.Of(prior.Deviation)}      # predictive: sqrt(se^2 + tau^2)
            za <- qnorm({Wordings.Of(threshold.Tail)}, lower.tail = FALSE); r <- {Wordings.Of(asked.Ratio)}

            """;
        if (asked.Events is { } events)
            return head + $"""
                s <- (1 + r) / sqrt(r * {Wordings.Of(events)})
                pnorm((-mu - za * s) / sqrt(s^2 + sd^2))
                """;
        if (asked.Deviation is { } deviation)
            return head + $"""
                s <- {Wordings.Of(deviation)} * sqrt(1/{Wordings.Of(asked.N1!.Value)} + 1/(r * {Wordings.Of(asked.N1.Value)}))
                pnorm((mu - za * s) / sqrt(s^2 + sd^2))
                """;
        return head + $$"""
            n1 <- {{Wordings.Of(asked.N1!.Value)}}; n2 <- r * n1; pc <- {{Wordings.Of(asked.ControlRisk!.Value)}}; cap <- {{Wordings.Of(asked.Cap)}}
            power <- function(theta) { pt <- pmin(cap, {{Treated(asked.Link)}}); pb <- (n1 * pt + n2 * pc) / (n1 + n2)
              pnorm(({{(asked.IsGood ? "pt - pc" : "pc - pt")}} - za * sqrt(pb * (1 - pb) * (1/n1 + 1/n2))) / sqrt(pt * (1 - pt) / n1 + pc * (1 - pc) / n2)) }
            integrate(function(th) power(th) * dnorm(th, mu, sd), mu - 10 * sd, mu + 10 * sd, rel.tol = 1e-10, subdivisions = 2000)$value
            """;
    }

    private static string Treated(EffectLink link) => link switch
    {
        EffectLink.OddsRatio => "plogis(qlogis(pc) + theta)",
        EffectLink.Difference => "pmax(1 - cap, pc + theta)",
        _ => "pc * exp(theta)",
    };
}
