using System.Text.RegularExpressions;
using Assay.Reading.Roles;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>
/// Makes a whole sentence of what a structured abstract writes below a heading without a verb: "To compare X with Y" below Objective,
/// "Change in weight at week 12" below Main outcome measure.
/// </summary>
internal static partial class Framing
{
    /// <summary>The sentence, or the text as it is where it is whole or cannot be made so surely.</summary>
    public static string Of(string text, Article article, Passage at)
    {
        if (Aim().Match(text) is { Success: true } aim) return $"The aim was {char.ToLowerInvariant(aim.Value[0])}{text[1..]}";
        if (Verb().IsMatch(text)) return text;
        // A heading of the record, or one that the text itself has in line.
        if ((article.Sections.FirstOrDefault(section => section.At.Contains(at))?.Label ?? SectionLabels.Inline(at.Of(article.Text))) is not { } label) return text;
        var many = Several().IsMatch(text);
        var opening = People().IsMatch(label) ? "Participants were " : Outcome().IsMatch(label) ? many ? "The main outcome measures were " : "The main outcome measure was "
            : Given().IsMatch(label) ? many ? "The interventions were " : "The intervention was " : null;
        return opening is null ? text : opening + Lowered(text, article.Text);
    }

    // A name keeps its capital: it has one in the middle of a sentence too.
    private static string Lowered(string text, string source)
    {
        var word = FirstWord().Match(text).Value;
        return word.Length < 2 || word.Skip(1).Any(char.IsUpper) || IsInside(word, source) ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static bool IsInside(string word, string source)
    {
        for (var at = source.IndexOf(" " + word, StringComparison.Ordinal); at >= 0; at = source.IndexOf(" " + word, at + 1, StringComparison.Ordinal))
            if (at > 0 && source[at - 1] is not (':' or '.' or '!' or '?' or '\n')) return true;
        return false;
    }

    // A purpose alone: where a verb of its own follows, it is a sentence already.
    [GeneratedRegex(@"^To (?!date\b|our\b|the\b|a\b|an\b|this\b|these\b|conclude\b|summari[sz]e\b|address\b[^.]*,|investigate this\b)[a-z]+ (?![^.]*, (?:we|the authors|patients|\d)\b)(?!(?:(?!(?:whether|which|that|who|whom|whose|if|how|when|where|what|because|while|after|before|than|as)\b)[^\s.]+ )*(?:was|were|is|are|has|have|had|did|we)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b(?:was|were|is|are|be|been|has|have|had|did|we|received|underwent|included|comprised|consisted|took|participated|completed|can|may)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"[,;]| and ", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:patients?|participants?|subjects?|population|study population)(?:\(s\))?$|^(?:patients|participants|subjects)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"^main outcomes?\b|^primary (?:and secondary )?outcomes?\b|^outcome measures?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^interventions?(?:\(s\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"^[\p{L}\d-]+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();
}
