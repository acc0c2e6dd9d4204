using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>What tells whether a sentence is what a claim rests on.</summary>
internal static partial class EvidenceTraits
{
    /// <summary>Name of the stage.</summary>
    public const string Stage = "evidence";

    /// <summary>Adds the features of sentence <paramref name="index"/>.</summary>
    /// <param name="features">Where to.</param>
    /// <param name="source">The source.</param>
    /// <param name="comparisons">The claim beside each sentence.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="most">The best cover among them.</param>
    public static void Add(FeatureList features, HeldSource source, ImmutableArray<Comparison> comparisons, int index, double most)
    {
        var traits = new Traits(features, Stage, source.Form);
        var own = comparisons[index];
        var rank = 0;
        foreach (var one in comparisons)
            if (one.Cover > own.Cover) rank++;
        traits.Flag("bias");
        traits.Share("cover", own.Cover);
        traits.Share("withTitle", own.WithTitle);
        traits.Share("names", own.Names);
        traits.Share("left", own.Left);
        traits.Share("right", own.Right);
        traits.Share("sides", own.Left < 0 || own.Right < 0 ? -1 : Math.Min(own.Left, own.Right));
        traits.Share("pointers", own.Pointers);
        traits.Share("numbers", own.Numbers);
        traits.Share("missing", own.Missing);
        traits.Share("relative", most == 0 ? 0 : own.Cover / most);
        traits.Share("place", comparisons.Length < 2 ? 0.5 : index / (comparisons.Length - 1.0));
        traits.Count("rank", Math.Min(rank, 5));
        traits.Count("run", Math.Min(own.Run, 4));
        traits.Count("length", Math.Min(own.Sentence.Length / 10, 6));
        traits.Share("before", index > 0 ? comparisons[index - 1].Cover : -1);
        traits.Share("after", index + 1 < comparisons.Length ? comparisons[index + 1].Cover : -1);
        var role = own.Sentence.Role;
        traits.Kind("role", role);
        traits.Kind("roleTop", role + (rank == 0));
        if (index == comparisons.Length - 1) traits.Flag("last");
        if (index == 0) traits.Flag("first");
        traits.Kind("pole", Say(own.Claim.Pole) + "|" + Say(own.Sentence.Pole));
        traits.Share($"cover,{role}", own.Cover);
    }

    /// <summary>What a sentence does, by its words.</summary>
    public static string RoleOf(string text) => Concludes().IsMatch(text) ? "concludes" : Aims().IsMatch(text) ? "aims" : Method().IsMatch(text) ? "method" : Results().IsMatch(text) ? "results" : Known().IsMatch(text) ? "known" : "other";

    private static string Say(Pole pole) =>
        $"{(pole & Pole.Not) != 0}{(pole & (Pole.Up | Pole.Down | Pole.Good | Pole.Bad)) != 0}{(pole & Pole.Link) != 0}";

    [GeneratedRegex(@"\b(?:conclu\w+|suggest(?:s|ing)?|indicat(?:e|es|ing)|impl(?:y|ies)|interpretation|in summary|thus|therefore|these (?:results|findings|data|observations)|our (?:results|findings|data|study)|collectively|taken together)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concludes();

    [GeneratedRegex(@"\b(?:objectives?|aims?|purpose|sought|background|context|to (?:determine|investigate|assess|evaluate|examine|test|compare|estimate)|remains? (?:unclear|unknown|poorly)|(?:unclear|unknown) )\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aims();

    [GeneratedRegex(@"\b(?:methods?|design|setting|participants|were (?:randomly|randomi[sz]ed|recruited|measured|assessed|analy[sz]ed|performed|included|enrolled|collected|assigned|used)|we (?:used|performed|analy[sz]ed|examined|investigated|assessed|measured|conducted|studied|searched)|main outcome|measurements|interventions?:)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(?:results?|findings?|we (?:found|show|showed|demonstrate|demonstrated|report|identified|identify|observed|find|provide)|here,? we|p ?[<=]|confidence interval|ci\b|significant(?:ly)?|compared with|revealed|was associated|were associated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Results();

    [GeneratedRegex(@"\b(?:is|are|has been|have been|play|plays|known)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
