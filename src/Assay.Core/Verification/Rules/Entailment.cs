using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V27: what a sentence says beyond its numbers is covered by the source: its telling words (stems, synonyms, defined
/// abbreviations) stand in one source sentence, or in two and the title. A sentence that shares nearly nothing with the
/// whole source is not a statement about it, and cannot be checked.
/// </summary>
internal sealed partial class Entailment : IClaimRule
{
    private const double OneSentence = 0.7;
    private const double TwoSentences = 0.8;
    private const double WithNumbers = 0.55;
    private const double WithSureNumbers = 0.3;
    private const double Foreign = 0.34;
    private const double Part = 0.4;
    private const double Little = 0.2;
    private const double Half = 0.51;
    private const int Few = 2;
    private const double Nearly = 0.8;

    public string Id => "V27";

    public string Name => "UNSUPPORTED_SENT";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var content = examination.Claim.Content;
        if (content.Count == 0)
        {
            // "These differences were not significant" is made of words of every paper; the source may have them all.
            var said = examination.Best is not null && examination.Claim.Terms.Count > 1 && (Ledger.Alignment.Terms(examination.Claim, examination.Best) >= OneSentence || examination.Rewrite is not null);
            if (!said && !examination.Entries.Any(entry => !entry.Figure.IsName))
                yield return new(Support.NotCheckable, "The sentence says nothing that could be held against the source.");
            yield break;
        }
        if (TellingWords.Missing(examination).Select(word => word.At.Of(examination.Claim.Text)).Distinct(StringComparer.OrdinalIgnoreCase).Take(4).ToList() is { Count: > 0 } foreign)
        {
            yield return new(Support.Unsupported, $"No sentence of the source says this; it does not speak of {Wordings.Listed([.. foreign.Select(word => $"“{word}”")])}.", examination.Best?.At);
            yield break;
        }
        if (Copied.Substituted(examination) is var (written, read))
        {
            yield return new(Support.Contradicted, $"The digest says “{written}” where the source says “{read}”: “{Wordings.Quote(examination.Rewrite!.From)}”.", examination.Rewrite!.From.At);
            yield break;
        }
        if (Unasked().Match(examination.Claim.Sentence) is { Success: true } response && !examination.Source.Has(Unasked()))
        {
            yield return new(Support.Unsupported, $"No sentence of the source says this; it does not speak of “{response.Value}”.", examination.Best?.At);
            yield break;
        }
        if (Opposites.Of(examination) is var (mine, theirs))
        {
            yield return new(Support.Contradicted, $"The digest says “{mine}”; the source has “{theirs}” alone.", examination.Best?.At);
            yield break;
        }
        var title = examination.Source.Heading.Content;
        // A light word helps where the source has it nearby and is not missed where it has not; a sentence of light words alone is held to them.
        var light = content.Where(key => !LightWords.Keys.Contains(key) || examination.Best?.Content.Contains(key) == true).ToHashSet(StringComparer.Ordinal);
        light.ExceptWith(Adverbs(examination).Concat(examination.Source.KindsTold(content)));
        if (light.Count > 0) content = light;
        var numbers = examination.Entries.Any(entry => entry.Borne);
        var reach = numbers ? Union(examination, content, title) : examination.Best is null ? 0 : Alone(examination.Best, content, title);
        // Numbers that stand where they should bear out more than words do.
        var sure = examination.Entries.Any(static entry => entry.Borne && entry.Figure.Number.Raw.Any(char.IsAsciiDigit) && Classes.IsMain(entry.Figure.Class) && (entry.Figure.Decimals > 0 || entry.Figure.Value >= 10));
        if (reach >= (sure ? WithSureNumbers : numbers ? WithNumbers : OneSentence) || !numbers && Union(examination, content, title) >= TwoSentences)
            yield break;
        // Who puts three sentences into one has all their words.
        if (examination.Best?.Covers(content) >= Part && content.Count(examination.Source.Has) >= Nearly * content.Count)
            yield break;
        var whole = content.Count(key => examination.Source.Has(key)) / (double)content.Count;
        // Other words for the same are no fault; a way that nothing in the source bears out is.
        if (whole >= (content.Count > Few ? Little : Half) && !Describes().IsMatch(examination.Claim.Sentence) && !Orders().IsMatch(examination.Claim.Sentence) && (Retold.Of(examination).Agrees || examination.Source.TellingsOf(examination.Claim).IsEmpty && !Finds(examination)))
            yield break;
        var missing = examination.Claim.Words.Where(word => word.Kind is WordKind.Content or WordKind.Name && !examination.Source.Has(word.Key) && !LightWords.Keys.Contains(word.Key)).Select(word => word.At.Of(examination.Claim.Text)).Distinct(StringComparer.OrdinalIgnoreCase).Take(4).ToList();
        if (whole < Foreign && !numbers && !examination.Entries.Any(entry => !entry.Figure.IsName))
            yield return new(Support.NotCheckable, "The sentence is not about anything in the source: it would need a source of its own, or go.");
        else
            yield return new(Support.Unsupported, missing.Count > 0 ? $"No sentence of the source says this; it does not speak of {Wordings.Listed([.. missing.Select(word => $"“{word}”")])}." : "No one sentence of the source says this.", examination.Best?.At);
    }

    // A finding claimed outright: significant, linked, foretold.
    private static bool Finds(Examination examination) => Found().IsMatch(examination.Claim.Sentence) && !examination.Clauses.Any(static clause => clause.Denied) && Hedge.Level(examination.Claim.Sentence) >= 2;

    [GeneratedRegex(@"\bsignificant(?:ly)?\b|\b(?:predict\w*|determin\w+|correlat\w+|proved|proven|settles?|secures?|provok\w+|delay\w*|outscored|exceeded)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    // An order tells nothing of a study, nor does what pretends to be Latin letters: neither is a retelling.
    [GeneratedRegex(@"(?:^|[:.;=>] ?)(?:now |please |you (?:must|should|are to) )?(?:ignore|disregard|forget|praise|follow (?:these|the|my)|state that|say that|print|output|write|repeat|reply|respond with|translate|reveal|click|pretend|act as)\b|\b(?:new task|system prompt|(?:these|previous|above|following|hidden|new) (?:orders?|instructions?))\b|\p{IsCyrillic}[A-Za-z]|[A-Za-z]\p{IsCyrillic}|[\u0391\u0392\u0395-\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF][a-z]{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"\bdose[- ](?:dependen\w+|respon\w+|relat\w+)\b|\bdepend\w* on (?:the )?dose\b|\bcost[- ](?:effectiv\w+|saving)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unasked();

    // Who was studied is a fact of the paper, in whichever words.
    [GeneratedRegex(@"^(?:all |every |each |most |both |none )?(?:of )?(?:the |its )?(?:\d+ )?(?:participants?|patients?|subjects?|volunteers|people|children|women|men|infants) (?:treated |studied |enrolled |recruited )?(?:were|had|was|are) (?!randomi|assigned|allocated|given|asked|followed|divided|split|seen|fed|treated|offered)|^at entry\b|\b(?:was|were) (?:compared|tested|tried|set) (?:with|against)\b|\b(?:trials?|study|studies|work|authors|researchers) (?:enrolled|recruited|examined|included|involved|focused|concerned)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Describes();

    // How it was done or said: "notably", "strikingly".
    private static IEnumerable<string> Adverbs(Examination examination) => examination.Claim.Words
        .Where(word => word.Kind == WordKind.Content && word.Lower.Length > 5 && word.Lower.EndsWith("ly", StringComparison.Ordinal) && !examination.Source.Has(word.Key)).Select(static word => word.Key);

    // Names of the disease and the drug may come from the title.
    private static double Alone(Statement best, HashSet<string> content, HashSet<string> title)
    {
        var own = content.Count(best.Content.Contains);
        var lent = content.Count(key => !best.Content.Contains(key) && title.Contains(key));
        return own == 0 ? 0 : (own + Math.Min(lent, own)) / (double)content.Count;
    }

    private static double Union(Examination examination, HashSet<string> content, HashSet<string> title)
    {
        var near = examination.Region.OrderByDescending(statement => examination.Claim.SharedWith(statement).Content).ThenBy(statement => statement.At).Take(2).Concat(examination.Homes).ToList();
        var design = examination.Source.DesignKeys;
        bool Told(string key) => title.Contains(key) || design.Contains(key) || near.Exists(statement => statement.Content.Contains(key));
        // A complement turns the word with the number.
        var turned = examination.Entries.Any(entry => entry.Derived is not null || entry.Bound?.Figure.Label == "HR");
        return near.Count == 0 ? 0 : content.Count(key => Told(key) || turned && key is "survival" && Told("mortality") || turned && key is "mortality" && Told("survival")) / (double)content.Count;
    }
}
