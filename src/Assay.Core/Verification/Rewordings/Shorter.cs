using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>What cannot be put right goes, if it is an aside or the sentence's last part: the rest may be true.</summary>
internal sealed partial class Shorter : IMending
{
    private const int Fewest = 4;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        var sentence = complaint.Sentence;
        foreach (Match match in Aside().Matches(sentence))
            if (complaint.Wrong.Any(number => number.InClaim.Start >= match.Index && number.InClaim.End <= match.Index + match.Length))
                yield return Mend.Without(match.Index, match.Length);
        var end = sentence.TrimEnd().TrimEnd('.').Length;
        foreach (Match match in Tail().Matches(sentence).OrderByDescending(match => match.Index))
            if (match.Index < end && Count(sentence[..match.Index]) >= Fewest && Count(sentence[match.Index..end]) >= 2)
                yield return Mend.Without(match.Index, end - match.Index);
    }

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"; |, (?:and|but|which|with|suggesting|indicating|showing|paving|making|supporting|confirming|proving|highlighting|leading|while|whereas|offering|opening|as well as|without|so)\b| (?:and|while|whereas|but|which|paving|making|suggesting|indicating) ", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
