using System.Text.RegularExpressions;
using Assay.Evaluation.Corpora;

namespace Assay.Evaluation.Tasks;

/// <summary>The baseline of roles: where the sentence stands, and a handful of words.</summary>
internal static partial class RoleCueWords
{
    public static string Guess(RolesDocument document, int index)
    {
        var sentence = document.Text.AsSpan(document.Sentences[index].Start, document.Sentences[index].Length);
        var place = (index + 0.5) / document.Sentences.Length;
        if (Aim().IsMatch(sentence) && place < 0.6) return document.IsNicta ? "BACKGROUND" : "OBJECTIVE";
        if (index == document.Sentences.Length - 1 || place > 0.6 && Conclusion().IsMatch(sentence)) return document.IsNicta ? "RESULTS" : "CONCLUSIONS";
        if (Result().IsMatch(sentence) && place > 0.25) return "RESULTS";
        return place < 0.2 ? "BACKGROUND" : place < 0.5 ? "METHODS" : "RESULTS";
    }

    [GeneratedRegex(@"\b(aim|aims|aimed|objective|purpose|goal)\b|^To [a-z]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b(conclu|suggest|findings|may be|should)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Conclusion();

    [GeneratedRegex(@"[pP] ?[<=>]|95 ?%|\d ?%|\bsignificant", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
