using System.Text.RegularExpressions;

namespace Assay.Digests.Extractive;

/// <summary>Turns the authors' "we" into "the authors": a digest is not written by them.</summary>
internal static partial class ThirdPerson
{
    /// <summary>The sentence, told by somebody else.</summary>
    public static string Of(string sentence)
    {
        if (!First().IsMatch(sentence)) return sentence;
        var text = Paper().Replace(sentence, match => Cased(match, match.Groups[2].Value is "results" or "findings" or "data" or "analyses" or "observations" ? "these " : "this ") + match.Groups[2].Value);
        var named = false;
        return First().Replace(text, match =>
        {
            var word = match.Value.ToLowerInvariant();
            var told = (word, named) switch { ("we", false) => "the authors", ("we", true) => "they", ("us", false) => "the authors", ("us", true) => "them", (_, false) => "the authors’", _ => "their" };
            named = true;
            return Cased(match, told);
        });
    }

    private static string Cased(Match match, string told) => char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(told[0]) + told[1..] : told;

    // "US" is a country, "us" the authors.
    [GeneratedRegex(@"\b(?:[Ww]e|[Oo]ur|us)\b(?![-’'/])", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"\b([Oo]ur) (study|trial|review|meta-analysis|cohort|survey|analysis|results|findings|data|analyses|observations)\b(?!(?:,| and) )", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();
}
