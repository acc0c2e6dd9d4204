namespace Assay.Statistics.Planning.Sheets;

/// <summary>R for a log-rank plan.</summary>
internal static class LogRankWords
{
    public static string R(LogRankQuestion asked, Threshold threshold)
    {
        var (tail, ratio) = (Wordings.Of(threshold.Tail), Wordings.Of(asked.Ratio));
        var effect = asked.Margin is { } margin ? $"log({Wordings.Of(margin)} / hr)" : "log(hr)";
        var head = $"""
            hr <- {Wordings.Of(asked.Hr)}; r <- {ratio}; P <- r / (1 + r)      # r = experimental : control
            za <- qnorm({tail}, lower.tail = FALSE)

            """;
        if ((asked.Events ?? asked.N1) is not null)
            return head + $"""
                D <- {Wordings.Of(asked.SeenEvents)}
                pnorm(abs({effect}) * sqrt(D * P * (1 - P)) - za)         # Schoenfeld
                """ + (asked.Margin is null ? "\npnorm(sqrt(D * r) * abs(1 - hr) / (1 + r * hr) - za)      # Freedman" : "");
        var text = head + $"""
            zb <- qnorm({Wordings.Of(asked.Power)})
            (schoenfeld <- (za + zb)^2 / (P * (1 - P) * {effect}^2))
            """ + (asked.Margin is null ? "\n(freedman <- (za + zb)^2 * (1 + r * hr)^2 / (r * (1 - hr)^2))" : "");
        if (asked.Median is { } median)
            text += "\n" + $$"""
                lambda <- log(2) / {{Wordings.Of(median)}}; A <- {{Wordings.Of(asked.Accrual)}}; F <- {{Wordings.Of(asked.FollowUp)}}; loss <- {{Wordings.Of(asked.Loss)}}
                event <- function(h) { q <- h + loss; h / q * (1 - {{(asked.Accrual > 0 ? "(exp(-q * F) - exp(-q * (A + F))) / (q * A)" : "exp(-q * F)")}}) }
                schoenfeld / ((event(lambda) + r * event(hr * lambda)) / (1 + r))     # people
                """;
        else if (asked.EventProbability is { } mean)
            text += $"\nschoenfeld / {Wordings.Of(mean)} / (1 - {Wordings.Of(asked.Dropout)})     # people";
        return text;
    }
}
