using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>The fewest sentences more that tell what a digest owes its reader and does not tell yet.</summary>
internal static class OwedSentences
{
    /// <summary>Adds them to the section they belong to.</summary>
    public static void Add(Brief brief, List<Candidate> candidates, HashSet<Passage> used, Claim summary, List<Claim> background, List<Claim> results, List<Claim> why)
    {
        var study = brief.Study;
        var open = candidates.ToDictionary(candidate => candidate.At);
        var quoted = background.Concat(results).Concat(why).Append(summary).ToList();
        // Put together of fields, a sentence does not tell all that its source does.
        var told = open.Values.Where(candidate => quoted.Exists(claim => claim.Cited.Contains(candidate.At) && claim.Sentence.EndsWith(candidate.Text, StringComparison.Ordinal))).Select(candidate => candidate.At).ToHashSet();
        var wanted = new List<HashSet<Passage>>();
        foreach (var owed in Owed.All.Where(owed => owed.IsDue(study)))
        {
            var tellers = owed.Tellers(brief.Article, study).Select(sentence => sentence.At).Where(open.ContainsKey).ToHashSet();
            if (owed.NeedsAll) wanted.AddRange(tellers.Where(at => !told.Contains(at)).Select(at => new HashSet<Passage> { at }));
            else if (tellers.Count > 0 && !tellers.Overlaps(told)) wanted.Add(tellers);
        }
        while (wanted.Count > 0)
        {
            // The sentence that tells most of it; of equals one of methods or results, then the first.
            var best = wanted.SelectMany(tellers => tellers).Distinct().OrderByDescending(at => wanted.Count(tellers => tellers.Contains(at)))
                .ThenByDescending(at => open[at].Role is Role.Methods or Role.Results).ThenBy(at => at).First();
            wanted.RemoveAll(tellers => tellers.Contains(best));
            used.Add(best);
            var section = open[best].Role switch
            {
                Role.Background or Role.Objective => background,
                Role.Conclusions => why,
                // A plan has no results to stand among.
                _ => study.Design.Type == StudyType.Protocol ? background : results,
            };
            section.Add(new(open[best].Text, [best]));
        }
    }
}
