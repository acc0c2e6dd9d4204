using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>Words that are the digest's own go: praise (V28), novelty (V29), a word of design (V21), of a group of people (V18), a name among others (V30).</summary>
internal sealed partial class Praise : IMending
{
    public IEnumerable<Mend> Of(Complaint complaint)
    {
        var sentence = complaint.Sentence;
        if (complaint.Breaks("V28"))
        {
            foreach (Match match in Strong().Matches(sentence))
                yield return Mend.Of(match.Index, match.Length, match.Groups["rest"].Value) with { Drops = true };
            foreach (Match match in Adjective().Matches(sentence).Concat(Share().Matches(sentence)).Concat(Adverb().Matches(sentence)))
                if (!Occurs(complaint, match.Groups["word"].Success ? match.Groups["word"].Value : match.Value.Trim()))
                    yield return Mend.Without(match.Index, match.Length);
        }
        if (complaint.Breaks("V29"))
            foreach (Match match in New().Matches(sentence))
                yield return Mend.Of(match.Index, match.Length, match.Groups["rest"].Value) with { Drops = true };
        if (complaint.Breaks("V21") && !complaint.Source.Contains("trial", StringComparison.OrdinalIgnoreCase))
            foreach (Match match in Trial().Matches(sentence))
                yield return Mend.Of(match.Index, match.Length, "study");
        if (complaint.Breaks("V21"))
            foreach (Match match in Design().Matches(sentence))
                if (!Occurs(complaint, match.Groups["word"].Value))
                    yield return Mend.Without(match.Index, match.Length);
        if (complaint.Breaks("V18"))
            foreach (Match match in Group().Matches(sentence))
                if (!Occurs(complaint, match.Groups["word"].Value))
                    yield return Mend.Without(match.Index, match.Length);
        if (complaint.Breaks("V30"))
            foreach (Match match in Listed().Matches(sentence))
                if (!Occurs(complaint, match.Groups["name"].Value))
                    yield return Mend.Without(match.Index, match.Length);
    }

    private static bool Occurs(Complaint complaint, string words) =>
        complaint.Source.Contains(words, StringComparison.OrdinalIgnoreCase) || complaint.Article.Title.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:strongly |clearly |powerfully )(?<rest>support\w*|show\w*|demonstrat\w*|suggest\w*)|\bhighly (?<rest>effective)|\bstrong (?<rest>evidence)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b(?:compelling|remarkable|robust|groundbreaking|dramatic|impressive|striking|exciting|powerful|exceptional|unprecedented|profound|definitive|life[- ]saving|cutting[- ]edge|transformative|potent|vital|crucial|huge|massive|excellent|outstanding|game[- ]changing|revolutionary) (?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    // "a remarkable 70%".
    [GeneratedRegex(@"\ban? (?<word>compelling|remarkable|robust|groundbreaking|dramatic|impressive|striking|exciting|powerful|exceptional|unprecedented|profound|definitive|life[- ]saving|cutting[- ]edge|transformative|potent|vital|crucial|huge|massive|excellent|outstanding|game[- ]changing|revolutionary) (?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:remarkably|robustly|dramatically|impressively|strikingly|powerfully|exceptionally|markedly|profoundly|definitively|conclusively|potently|crucially|massively|undoubtedly),? (?=\p{L}|\d)|,? (?:remarkably|robustly|dramatically|impressively|strikingly|powerfully|exceptionally|markedly|profoundly|definitively|conclusively|massively)(?=[.,;(])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adverb();

    [GeneratedRegex(@"\b(?<rest>(?:the|this) )first[- ]?(?:ever )?(?=study|trial|report|evidence)|\b(?:novel|innovative|pioneering|first[- ]in[- ]class) (?=\p{L})|\bfor the first time,? ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex New();

    [GeneratedRegex(@"\b(?<word>randomi[sz]ed(?:,? controlled)?|double-blind(?:ed)?|single-blind(?:ed)?|open-label|placebo-controlled|prospective|retrospective|multi-?cent(?:re|er)),? (?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Design();

    [GeneratedRegex(@"\b(?:randomi[sz]ed )?(?:controlled |clinical )?trial\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trial();

    [GeneratedRegex(@"\b(?<word>adult|older|elderly|young|female|male|p(?:a)?ediatric) (?=\p{L})|,? (?:in|among) (?:the )?(?<word>children|adults|women|men|older people|older adults|the elderly)(?=[\s,.;])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"(?:, | and |, and )(?<name>[A-Z][\p{L}\d]*-?[\p{L}\d+α-ω]*)(?=[\s,.;])|\b(?<name>[A-Z][\p{L}\d]*-[\p{L}\d+α-ω]+)(?:, | and )", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
