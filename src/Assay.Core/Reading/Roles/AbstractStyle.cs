using System.Collections.Frozen;
using Assay.Language.Learning;

namespace Assay.Reading.Roles;

/// <summary>How an abstract is written as a whole: journals differ in what they call objective, and in how they print a P value.</summary>
internal static class AbstractStyle
{
    private static readonly string[] Marks =
    [
        "p <", "P <", "p<", "P<", "p =", "P =", "p=", "P=", "·", "randomised", "randomized", "95% CI", "95 % CI", "vs.", "versus", "was registered", "ClinicalTrials.gov", "ISRCTN",
        "centre", "center", "n =", "n=", "±", "+/-", "; P", "; p", ", P", ", p", "group A", "(n", "we ", "We ", "Rat", "mice", "cells", "%, ", "0.05", "conclude", "In conclusion",
        "protocol", "trial", "review", "et al", "--", "[", "∼",
    ];

    private static readonly uint[] MarkHashes = [.. Marks.Select(static mark => FeatureHash.Mix(FeatureHash.Of("style"), FeatureHash.Of(mark)))];
    private static readonly FrozenDictionary<string, uint> TitleMarks = new[] { "case", ":", ".", "upper", "protocol", "trial", "review", "meta-an" }
        .ToFrozenDictionary(static mark => mark, static mark => FeatureHash.Mix(FeatureHash.Of("title"), FeatureHash.Of(mark)), StringComparer.Ordinal);

    private static readonly uint ShortOnes = FeatureHash.Of("shorts"), Long = FeatureHash.Of("long"), Brief = FeatureHash.Of("brief"), Count = FeatureHash.Of("thirds"),
        OpensBriefly = FeatureHash.Of("opens briefly"), OpensTo = FeatureHash.Of("opens To");

    /// <summary>The features that <paramref name="title"/> and <paramref name="text"/> of sentences of those lengths have.</summary>
    public static List<uint> Of(string title, string text, ReadOnlySpan<int> lengths)
    {
        var found = new List<uint>(24);
        for (var i = 0; i < Marks.Length; i++)
            if (text.Contains(Marks[i], StringComparison.Ordinal)) found.Add(MarkHashes[i]);
        OfLengths(text, lengths, found);
        OfTitle(title, found);
        return found;
    }

    private static void OfLengths(string text, ReadOnlySpan<int> lengths, List<uint> found)
    {
        int shorts = 0, sum = 0;
        foreach (var length in lengths)
        {
            if (length < 60) shorts++;
            sum += length + 1;
        }
        found.Add(FeatureHash.Mix(ShortOnes, (uint)Math.Min(shorts, 5)));
        found.Add(FeatureHash.Mix(Count, (uint)Math.Min(lengths.Length / 3, 8)));
        if (sum / lengths.Length < 140) found.Add(Brief);
        if (sum / lengths.Length > 190) found.Add(Long);
        if (lengths[0] < 120) found.Add(OpensBriefly);
        if (text.AsSpan().TrimStart().StartsWith("To ")) found.Add(OpensTo);
    }

    private static void OfTitle(string title, List<uint> found)
    {
        int words = 0, capitals = 0;
        var between = true;
        var anyLower = false;
        foreach (var c in title)
        {
            if (between && c != ' ')
            {
                words++;
                if (char.IsUpper(c)) capitals++;
            }
            between = c == ' ';
            anyLower |= char.IsLower(c);
        }
        if (capitals > words * 0.6) found.Add(TitleMarks["case"]);
        if (!anyLower) found.Add(TitleMarks["upper"]);
        if (title.EndsWith('.')) found.Add(TitleMarks["."]);
        foreach (var mark in (ReadOnlySpan<string>)[":", "protocol", "trial", "review", "meta-an"])
            if (title.Contains(mark, StringComparison.OrdinalIgnoreCase)) found.Add(TitleMarks[mark]);
    }
}
