using System.Collections.Immutable;
using Assay.Store;
using Assay.Store.Sqlite.Index;

namespace Assay.Search.Ranking;

/// <summary>What the best papers found have in common, asked for beside the words of the reader: papers that say it in other words come near.</summary>
/// <remarks>
/// The relevance model RM3: Lavrenko and Croft (2001), doi:10.1145/383952.383972; Abdul-Jaleel et al. (2004), UMass at TREC 2004.
/// Constants from a coarse sweep on NFCorpus in which the dev queries were in sight; they hardly matter (within .003 nDCG@10 on train).
/// </remarks>
internal static class Feedback
{
    /// <summary>How many of the best papers are read.</summary>
    public const int Papers = 10;

    private const int Words = 20, Looked = 60, Shortest = 3;
    private const double Own = 0.5;

    // What more papers have tells nothing apart; in a small store a few more may have it.
    private const double Common = 0.03, CommonOfFew = 0.1;
    private const int Few = 50, Bytes = 16;

    // What abstracts of any subject say.
    private static readonly HashSet<string> usual = new(StringComparer.Ordinal)
    {
        "abstract", "after", "all", "also", "although", "among", "analyses", "analysis", "any", "approach", "assessed", "associated", "association", "available", "background", "based", "because", "been", "before", "being",
        "between", "both", "but", "case", "cases", "changes", "clinical", "common", "compared", "conclusion", "conclusions", "conducted", "control", "controls", "could", "current", "data", "decrease", "decreased",
        "demonstrated", "determine", "development", "different", "due", "during", "each", "effect", "effective", "effects", "evidence", "evaluated", "examined", "factors", "findings", "first", "following", "found",
        "further", "general", "group", "groups", "had", "having", "high", "higher", "however", "human", "identified", "important", "included", "including", "increase", "increased", "increases", "indicate", "investigated",
        "known", "level", "levels", "like", "low", "lower", "major", "many", "mean", "method", "methods", "more", "most", "new", "not", "number", "objective", "observed", "obtained", "one", "only", "other", "our",
        "outcome", "outcomes", "over", "patients", "period", "positive", "possible", "potential", "present", "presented", "previous", "provide", "purpose", "reduce", "reduced", "reduction", "related", "relationship",
        "report", "reported", "research", "respectively", "response", "result", "results", "review", "risk", "role", "samples", "several", "show", "showed", "shown", "significant", "significantly", "similar", "since",
        "some", "studied", "studies", "study", "subjects", "such", "suggest", "suggests", "suggested", "them", "therefore", "they", "those", "three", "through", "thus", "time", "total", "treated", "treatment", "two",
        "type", "under", "use", "used", "using", "values", "various", "very", "well", "whether", "while", "within", "without", "year", "years",
    };

    /// <summary>The things asked for with what the papers add, weighed.</summary>
    /// <param name="index">Of the words.</param>
    /// <param name="sought">What is asked for.</param>
    /// <param name="texts">The best papers' texts with their scores.</param>
    public static List<Sought> Widened(WordIndex index, IReadOnlyList<Sought> sought, IReadOnlyList<(string Text, double Score)> texts)
    {
        var all = texts.Sum(text => text.Score);
        var stems = new Dictionary<string, (double Share, SortedSet<string> Forms)>(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, score) in texts)
        {
            var words = Folding.Words(text).Select(word => word.Folded)
                .Where(word => word.Length >= Shortest && !word.AsSpan().ContainsAnyExceptInRange('a', 'z') && !Wanted.IsEmpty(word) && !usual.Contains(word)).ToList();
            foreach (var word in words)
            {
                if (!known.TryGetValue(word, out var stem)) known[word] = stem = PorterStem.Of(word);
                var (share, forms) = stems.TryGetValue(stem, out var so) ? so : (0, new(StringComparer.Ordinal));
                forms.Add(word);
                stems[stem] = (share + (score / all / words.Count), forms);
            }
        }
        var most = Math.Max(index.Papers * Common, Math.Min(index.Papers * CommonOfFew, Few));
        var added = new List<(double Share, Sought Sought)>();
        foreach (var (stem, (share, forms)) in stems.OrderByDescending(pair => pair.Value.Share).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Looked))
        {
            if (added.Count == Words) break;
            var papers = PaperList.Union([.. forms.Select(form => WordIndex.Weighed(index.Exactly(form, (long)(most * Bytes))))]);
            if (papers.Count > 0 && papers.Count <= most) added.Add((share, new(papers, [])));
        }
        var (own, shares) = (sought.Sum(one => one.Weight), added.Sum(one => one.Share));
        return [.. sought.Select(one => one with { Weight = (added.Count > 0 ? Own : 1) * one.Weight / own }), .. added.Select(one => one.Sought with { Weight = (1 - Own) * one.Share / shares })];
    }
}
