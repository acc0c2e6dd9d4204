using System.Collections.Frozen;
using Assay.Language.Learning;

namespace Assay.Reading.Roles;

/// <summary>Sentences that place the others: where the aim is told, where figures begin and end, where the authors begin to conclude. -1 for none.</summary>
/// <param name="Aim">The first sentence with a word of purpose.</param>
/// <param name="FirstFigures">The first with two figures of results.</param>
/// <param name="LastFigures">The last.</param>
/// <param name="Concluding">The first of the second half with two words of conclusions.</param>
internal readonly record struct Landmarks(int Aim, int FirstFigures, int LastFigures, int Concluding)
{
    private static readonly FrozenSet<uint> AimWords = Hashes("aim", "aims", "aimed", "objective", "objectives", "purpose", "goal", "investigate", "investigated", "hypothesis",
        "hypothesized", "hypothesised", "sought", "examine", "determine", "evaluate", "compare", "assess", "explore");

    private static readonly FrozenSet<uint> ConcludingWords = Hashes("conclude", "conclusion", "suggest", "suggests", "findings", "further", "future", "may", "should", "could",
        "promising", "appears", "recommended", "support", "supports", "demonstrates", "indicate", "indicates", "needed", "warranted");

    private static readonly FrozenSet<uint> FigureMarks = new[] { HashedWords.Percent, HashedWords.Decimal, FeatureHash.Of("±"), FeatureHash.Of("="), FeatureHash.Of("<") }.ToFrozenSet();

    /// <summary>The landmarks among sentences of hashed words.</summary>
    public static Landmarks Of(uint[][] sentences)
    {
        int aim = -1, firstFigures = -1, lastFigures = -1, concluding = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (aim < 0 && Count(sentences[i], AimWords) >= 1) aim = i;
            if (Count(sentences[i], FigureMarks) >= 2) (firstFigures, lastFigures) = (firstFigures < 0 ? i : firstFigures, i);
            if (concluding < 0 && i > sentences.Length / 2 && Count(sentences[i], ConcludingWords) >= 2) concluding = i;
        }
        return new(aim, firstFigures, lastFigures, concluding);
    }

    private static int Count(uint[] words, FrozenSet<uint> wanted)
    {
        var count = 0;
        foreach (var word in words)
            if (wanted.Contains(word)) count++;
        return count;
    }

    private static FrozenSet<uint> Hashes(params string[] words) => words.Select(static word => FeatureHash.Of(word)).ToFrozenSet();
}
