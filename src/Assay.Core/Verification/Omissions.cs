using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>What a fair digest would not leave out: caveats (V24), null results (V25), harms (V26).</summary>
internal static class Omissions
{
    private const double Null = 0.6;
    private const double Cued = 0.65;
    private const double Nearly = 0.85;

    /// <summary>The rules with their names.</summary>
    public static ImmutableArray<RuleName> Rules { get; } = [new("V24", "CAVEAT_OMITTED"), new("V25", "NULL_OMITTED"), new("V26", "HARM_OMITTED")];

    /// <summary>Source sentences with such a cue and no counterpart among <paramref name="told"/>, the claims that may be printed.</summary>
    public static ImmutableArray<Omission> Of(List<Statement> told, Source source)
    {
        var found = ImmutableArray.CreateBuilder<Omission>();
        foreach (var sentence in source.Statements.Where(sentence => sentence.Role is Role.Results or Role.Conclusions or null))
            if (RuleFor(sentence.Sentence) is { } rule && !told.Exists(claim => Tells(claim, sentence, rule)))
                found.Add(new(rule, sentence.At));
        return found.ToImmutable();
    }

    private static string? RuleFor(string sentence) =>
        Cues.Harm().IsMatch(sentence) ? "V26" : Cues.Null().IsMatch(sentence) || Patterns.NotSmall().IsMatch(sentence) ? "V25" : Cues.Caveat().IsMatch(sentence) ? "V24" : null;

    // A counterpart shares most of the sentence's words, and denies where it denies.
    private static bool Tells(Statement claim, Statement sentence, string rule)
    {
        if (sentence.Content.Count == 0)
            return true;
        var shared = sentence.Content.Count(claim.Content.Contains) / (double)sentence.Content.Count;
        return rule switch
        {
            "V25" => shared >= Null && (Cues.Null().IsMatch(claim.Sentence) || Patterns.NotSmall().IsMatch(claim.Sentence)),
            "V26" => shared >= Nearly || shared >= Cued && Cues.Harm().IsMatch(claim.Sentence),
            _ => shared >= Cued && Cues.Caveat().IsMatch(claim.Sentence) || shared >= Nearly,
        };
    }

}
