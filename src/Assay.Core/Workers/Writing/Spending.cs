using System.Collections.Immutable;

namespace Assay.Workers.Writing;

/// <summary>What models cost in one month for one topic.</summary>
/// <param name="Month">The month (UTC), <c>2026-04</c>.</param>
/// <param name="Topic">The topic's slug; null where an article was asked about for none.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Articles">Articles asked about.</param>
/// <param name="Answers">Answers paid for.</param>
/// <param name="InputTokens">Tokens of the questions.</param>
/// <param name="OutputTokens">Tokens of the answers.</param>
/// <param name="Cost">The sum, in the currency of the engine's prices.</param>
public sealed record Spending(string Month, string? Topic, string Engine, int Articles, int Answers, long InputTokens, long OutputTokens, decimal Cost)
{
    /// <summary>The rows of what is kept, in order of month, topic, engine.</summary>
    public static ImmutableArray<Spending> Of(IEnumerable<KeptAnswer> answers) =>
    [
        .. answers.GroupBy(answer => (Month: AnswerShelf.Month(answer.At), answer.Topic, answer.Engine))
            .OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Topic, StringComparer.Ordinal).ThenBy(group => group.Key.Engine, StringComparer.Ordinal)
            .Select(group => new Spending(group.Key.Month, group.Key.Topic, group.Key.Engine, group.Select(answer => answer.Article).Distinct(StringComparer.Ordinal).Count(), group.Count(),
                group.Sum(answer => answer.InputTokens), group.Sum(answer => answer.OutputTokens), group.Sum(answer => answer.Cost))),
    ];
}
