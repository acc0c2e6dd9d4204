namespace Assay.Topics;

/// <summary>A plain PubMed query for a topic of one's own, made from its names.</summary>
public static class TopicQuery
{
    private static readonly (string Greek, string Latin)[] Letters =
        [("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "epsilon"), ("κ", "kappa"), ("λ", "lambda"), ("ω", "omega")];

    /// <summary>Each name in title or abstract; Greek letters by name, which is how PubMed indexes them.</summary>
    /// <param name="aliases">Names that mean the topic; at least one.</param>
    /// <exception cref="ArgumentException">There is no name to search for.</exception>
    public static string Of(IEnumerable<string> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        var terms = aliases.Select(Term).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return terms.Length > 0
            ? string.Join(" OR ", terms.Select(t => $"\"{t}\"[tiab]"))
            : throw new ArgumentException("A query needs at least one alias.", nameof(aliases));
    }

    private static string Term(string alias)
    {
        foreach (var (greek, latin) in Letters)
            alias = alias.Replace(greek, latin, StringComparison.OrdinalIgnoreCase);
        return alias.Replace("\"", "", StringComparison.Ordinal).Trim(' ', '*');
    }
}
