using Assay.Language;

namespace Assay.Evaluation.Tasks;

/// <summary>Multinomial naive Bayes over lower-case words: the baseline that whoever tries the task tries first.</summary>
/// <remarks>Add-one smoothing. A document is held out by taking its counts back.</remarks>
public sealed class WordBayes
{
    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Documents, int Words)> totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> vocabulary = new(StringComparer.Ordinal);

    /// <summary>Counts <paramref name="text"/> under <paramref name="label"/>; a <paramref name="sign"/> of -1 takes it back.</summary>
    public void Count(string label, string text, int sign)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!counts.TryGetValue(label, out var mine)) counts[label] = mine = new(StringComparer.Ordinal);
        var words = Words(text);
        foreach (var word in words)
        {
            mine[word] = mine.GetValueOrDefault(word) + sign;
            vocabulary[word] = vocabulary.GetValueOrDefault(word) + sign;
        }
        var (documents, all) = totals.GetValueOrDefault(label);
        totals[label] = (documents + sign, all + (sign * words.Count));
    }

    /// <summary>The likeliest label; null where nothing was counted.</summary>
    public string? Decide(string text)
    {
        var words = Words(text);
        var known = vocabulary.Count(static pair => pair.Value > 0);
        return counts.Keys.Where(label => totals[label].Documents > 0).Order(StringComparer.Ordinal)
            .MaxBy(label => Math.Log(totals[label].Documents) + words.Where(word => vocabulary.GetValueOrDefault(word) > 0).Sum(word => Math.Log((1.0 + counts[label].GetValueOrDefault(word)) / (totals[label].Words + known))));
    }

    private static List<string> Words(string text) =>
        [.. Tokens.Of(text).Where(static token => token.Kind is TokenKind.Word or TokenKind.Name).Select(token => text.Substring(token.Start, token.Length).ToLowerInvariant())];
}
