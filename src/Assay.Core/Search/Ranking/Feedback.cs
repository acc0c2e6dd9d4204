using System.Collections.Immutable;
using Assay.Store;
using Assay.Store.Sqlite.Index;

namespace Assay.Search.Ranking;

/// <summary>What the best papers found have in common, asked for beside the words of the reader: papers that say it in other words come near.</summary>
/// <remarks>
/// The relevance model RM3: Lavrenko and Croft (2001), doi:10.1145/383952.383972; Abdul-Jaleel et al. (2004), UMass at TREC 2004.
/// Constants fitted on the train queries of NFCorpus.
/// </remarks>
internal static class Feedback
{
    /// <summary>How many of the best papers are read.</summary>
    public const int Papers = 10;

    private const int Words = 20, Looked = 100, Shortest = 3;
    private const double Own = 0.5;

    // What more papers have tells nothing apart; in a small store a few more may have it.
    private const double Common = 0.03, CommonOfFew = 0.1;
    private const int Few = 50;

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
                .Where(word => word.Length >= Shortest && !word.AsSpan().ContainsAnyExceptInRange('a', 'z') && !Wanted.IsEmpty(word)).ToList();
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
            var papers = PaperList.Union([.. forms.Select(form => WordIndex.Weighed(index.Exactly(form)))]);
            if (papers.Count > 0 && papers.Count <= most) added.Add((share, new(papers, [])));
        }
        var (own, shares) = (sought.Sum(one => one.Weight), added.Sum(one => one.Share));
        return [.. sought.Select(one => one with { Weight = (added.Count > 0 ? Own : 1) * one.Weight / own }), .. added.Select(one => one.Sought with { Weight = (1 - Own) * one.Share / shares })];
    }
}
