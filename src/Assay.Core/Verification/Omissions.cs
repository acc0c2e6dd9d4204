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
    private const double Whole = 0.9;
    private const int Telling = 3;

    /// <summary>The rules with their names.</summary>
    public static ImmutableArray<RuleName> Rules { get; } = [new("V24", "CAVEAT_OMITTED"), new("V25", "NULL_OMITTED"), new("V26", "HARM_OMITTED")];

    /// <summary>Source sentences with such a cue and no counterpart among <paramref name="told"/>, the claims that may be printed.</summary>
    public static ImmutableArray<Omission> Of(List<Statement> told, Source source)
    {
        var found = ImmutableArray.CreateBuilder<Omission>();
        var copied = told.ConvertAll(claim => CopyOf(claim, source));
        foreach (var sentence in source.Statements.Where(sentence => sentence.Role is Role.Results or Role.Conclusions or null))
        {
            if (RuleFor(sentence.Sentence) is not { } rule) continue;
            // Read as a claim is: a source's phrase counts word by word too, and no claim would have all of that.
            var owed = source.ReadClaim(sentence.Sentence).Content;
            if (!Enumerable.Range(0, told.Count).Any(i => Tells(told[i], sentence, owed, rule, copied[i]))) found.Add(new(rule, sentence.At));
        }
        return found.ToImmutable();
    }

    private static string? RuleFor(string sentence) =>
        Cues.Harm().IsMatch(sentence) ? "V26" : Cues.Null().IsMatch(sentence) || Patterns.NotSmall().IsMatch(sentence) ? "V25" : Cues.Caveat().IsMatch(sentence) ? "V24" : null;

    // The one sentence that a claim repeats whole, or null.
    private static Statement? CopyOf(Statement claim, Source source) =>
        source.Statements.FirstOrDefault(sentence => sentence.Content.Count >= Telling
            && (claim.Sentence == sentence.Sentence || claim.Covers(sentence.Content) >= Whole && sentence.Covers(claim.Content) >= Whole));

    // A counterpart shares most of the sentence's words, and denies where it denies.
    private static bool Tells(Statement claim, Statement sentence, HashSet<string> owed, string rule, Statement? copied)
    {
        if (owed.Count == 0)
            return true;
        var shared = claim.Covers(owed);
        // Who repeats one sentence does not tell another that is like it.
        if (copied is not null && copied != sentence && shared < Nearly)
            return false;
        return rule switch
        {
            "V25" => shared >= Null && (Cues.Null().IsMatch(claim.Sentence) || Patterns.NotSmall().IsMatch(claim.Sentence)),
            "V26" => shared >= Nearly || shared >= Cued && Cues.Harm().IsMatch(claim.Sentence),
            _ => shared >= Cued && Cues.Caveat().IsMatch(claim.Sentence) || shared >= Nearly,
        };
    }
}
