using System.Text.RegularExpressions;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V06: a value belongs to the outcome it had in the source. 32.1% with a new infection is not 32.1% with encephalopathy:
/// the claim's words of outcome stand, in the source, beside another number of the same kind.
/// </summary>
internal sealed partial class OutcomeSwap : IClaimRule
{
    private const double Margin = 0.5;
    private const int Near = 40;

    public string Id => "V06";

    public string Name => "OUTCOME_SWAP";

    public IEnumerable<Objection> Check(Examination examination) => Borrowed(examination).Concat(Misplaced(examination)).Concat(Lost(examination)).Concat(Exchanged(examination)).Concat(Crossed.Of(examination)).Concat(Survivals(examination));

    // Overall survival is not relapse-free survival: a number of the one is none of the other.
    private static IEnumerable<Objection> Survivals(Examination examination)
    {
        var (overall, free) = (Overall().IsMatch(examination.Claim.Sentence), FreeOf().IsMatch(examination.Claim.Sentence));
        if (overall == free || examination.Entries.FirstOrDefault(static entry => entry.Bound is not null && !SampleSize.IsMine(entry.Figure) && (Classes.IsMain(entry.Figure.Class) || entry.Figure.Class == FigureClass.Time && entry.Bound.Figure.Class == FigureClass.Time)) is not { } entry) yield break;
        var home = entry.Bound!.In.Sentence;
        if (overall ? FreeOf().IsMatch(home) && !Overall().IsMatch(home) && !Deaths().IsMatch(home) : Overall().IsMatch(home) && !FreeOf().IsMatch(home) && examination.Source.Has(FreeOf()))
            yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} for another survival than the source does: “{Wordings.Quote(entry.Bound.In)}”.", entry.Bound.Figure.At, entry.Figure.Index);
    }

    [GeneratedRegex(@"\b(?:[Oo]verall|[Aa]ll-cause) survival\b|\bOS\b", RegexOptions.CultureInvariant)]
    private static partial Regex Overall();

    [GeneratedRegex(@"\b(?:relapse|disease|progression|event|recurrence|failure|metastas[ei]s|leuk[ae]+mia|symptom|transplant)[- ]free survival\b|\b(?:RFS|DFS|PFS|EFS)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FreeOf();

    [GeneratedRegex(@"\b(?:died|deaths?|mortality|alive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deaths();

    // "Heart rate was 108": the sentence that has 108 speaks of blood pressure, and not of the heart rate.
    private static IEnumerable<Objection> Exchanged(Examination examination)
    {
        var bound = examination.Entries.Where(entry => entry.Bound is not null && Classes.IsMain(entry.Figure.Class) && !SampleSize.IsMine(entry.Figure)).ToList();
        if (bound.Count == 0 || Endpoints.Claimed(examination.Claim.Words) is not { Count: > 0 } claimed) yield break;
        var borne = new HashSet<int>();
        Endpoints.Bear(examination.Source.Heading.Words, borne);
        foreach (var home in examination.Homes) Endpoints.Bear(home.Words, borne);
        if (claimed.FirstOrDefault(one => !borne.Contains(one.Row)) is not { At.Length: > 0 } missing) yield break;
        var mine = new HashSet<int>();
        Endpoints.Bear(examination.Claim.Words, mine);
        if (!examination.Homes.All(home => Endpoints.Claimed(home.Words).Any(one => !mine.Contains(one.Row)))) yield break;
        yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(bound[0].Figure)} for “{missing.At.Of(examination.Claim.Text)}”; the source gives it for something else: “{Wordings.Quote(bound[0].Bound!.In)}”.", bound[0].Bound!.Figure.At, bound[0].Figure.Index);
    }

    // So many died, or were left out: they are not so many who got something.
    private static IEnumerable<Objection> Lost(Examination examination) =>
        from entry in examination.Entries
        where entry.Bound is not null && !entry.Placed && entry.Figure.Class == FigureClass.Count && entry.Bound.Figure.Label is "died" or "excluded" && entry.Figure.Label is null && !IsOfArms(examination.Claim, entry.Figure)
        let bound = entry.Bound!
        where bound.Figure.Label == "died" ? !examination.Claim.Terms.Contains("mortality") && !examination.Claim.Terms.Contains("survival") : !examination.Claim.Sentence.Contains("without", StringComparison.OrdinalIgnoreCase) && !Left().IsMatch(examination.Claim.Sentence)
        where !examination.Source.Statements.SelectMany(sentence => sentence.Figures).Any(figure => figure.Class == FigureClass.Count && figure.Label is not ("died" or "excluded") && NumberLedger.Equal(entry.Figure, figure))
        select new Objection(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)} of something else; in the source that many {(bound.Figure.Label == "died" ? "died" : "were left out")}: “{Wordings.Quote(bound.In)}”.", bound.Figure.At, entry.Figure.Index);

    // "The two treatments".
    private static bool IsOfArms(Statement claim, Figure figure) => claim.Words.FirstOrDefault(word => word.At.Start >= figure.At.End).Lower is "treatments" or "groups" or "arms" or "drugs" or "regimens" or "doses" or "studies" or "trials" or "methods" or "strategies" or "sexes" or "conditions";

    [GeneratedRegex(@"\b(?:exclu\w*|with?drew|withdr\w*|drop\w*|lost|left)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    // CD4 for CD8: the claim's name stands beside another number of the same sentence, and its own number beside another name.
    private static bool OtherName(Figure digest, Figure bound, Figure rival) =>
        digest.Topic.Any(IsName) && digest.Topic.Where(IsName).All(key => rival.Topic.Contains(key) && !bound.Topic.Contains(key))
        && bound.Topic.Any(key => IsName(key) && !digest.Topic.Contains(key)) && rival.Group != bound.Group;

    private static bool IsName(string key) => key.Any(char.IsAsciiDigit);

    // Not this outcome's number, but another's of the same arm.
    private static IEnumerable<Objection> Borrowed(Examination examination) =>
        from entry in examination.Loose
        where entry.Aligned is not null && Classes.IsMain(entry.Figure.Class) && entry.Figure.Class != FigureClass.Count
        let aligned = entry.Aligned!
        let other = examination.Source.Statements.SelectMany(sentence => sentence.Figures).FirstOrDefault(figure => !figure.IsName && figure.Class == entry.Figure.Class
            && !Alignment.OtherArm(aligned.Figure, figure) && !figure.Topic.Intersect(aligned.Figure.Topic).Any() && NumberLedger.Equal(entry.Figure, figure))
        where other is not null
        select new Objection(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}, which the source gives for another outcome; this one had {Wordings.Described(examination.Source, aligned)}.", aligned.Figure.At, entry.Figure.Index);

    private static IEnumerable<Objection> Misplaced(Examination examination)
    {
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && !entry.Placed && Classes.IsMain(entry.Figure.Class) && entry.Figure.Group >= 0 && !SampleSize.IsMine(entry.Figure) && !IsSpelled(entry.Figure) && !IsPaired(examination, entry) && !IsListed(entry)))
        {
            var fit = examination.Region.SelectMany(sentence => sentence.Figures).Where(figure => !figure.IsName && NumberLedger.Equal(entry.Figure, figure))
                .Select(figure => Alignment.Topic(entry.Figure, figure)).DefaultIfEmpty(1).Max();
            var rival = (from sentence in examination.Source.Statements
                         from figure in sentence.Figures
                         where !figure.IsName && figure.Class == entry.Figure.Class && figure.Group >= 0 && Classes.SameUnit(entry.Figure.Unit, figure.Unit) && Classes.SameUnit(entry.Bound!.Figure.Unit, figure.Unit)
                         where sentence != entry.Bound!.In || entry.Bound.Figure.Topic.Any(key => key.Length > 2 && !examination.Claim.Content.Contains(key))
                         // In other words than the source's, the sentence that shares most with the claim is its home.
                         where examination.Rewrite is not null || entry.Bound!.In != examination.Best || sentence == entry.Bound.In
                         where figure.Number.Raw.Any(char.IsAsciiDigit) && !IsYear(figure) && !SampleSize.IsMine(figure) && figure.Number.Kind == entry.Bound!.Figure.Number.Kind && !Told(examination, entry, figure) && !IsLevelOf(entry, figure) && !NumberLedger.Equal(entry.Figure, figure) && !Alignment.OtherArm(entry.Figure, figure) && !IsOthers(examination, entry, sentence, figure)
                         let topic = Alignment.Topic(entry.Figure, figure)
                         where topic - (sentence == entry.Bound!.In ? fit : Math.Max(fit, entry.Bound.In.Covers(entry.Figure.Topic))) >= Margin || topic > fit && sentence == entry.Bound!.In && OtherName(entry.Figure, entry.Bound.Figure, figure)
                         orderby topic descending, figure.At
                         select new Located(figure, sentence, topic)).FirstOrDefault();
            if (rival is not null)
                yield return new(Support.Contradicted,
                    $"The digest says {Wordings.Literal(entry.Figure)} of one outcome; in the source that number belongs to another (“{Wordings.Quote(entry.Bound!.In)}”), and this outcome had {Wordings.Literal(rival.Figure)}.",
                    rival.Figure.At, entry.Figure.Index);
        }
    }

    // The rival is of another party than the claim's number: no other outcome of the same.
    private static bool IsOthers(Examination examination, Entry entry, Statement sentence, Figure rival) =>
        Holders.Of(examination.Claim, examination.Source.Parties).TryGetValue(entry.Figure.Index, out var mine) && examination.Source.HoldersOf(sentence).TryGetValue(rival.Index, out var theirs) && examination.Source.Parties.Opposed(mine, theirs);

    // Its neighbour stands at home in the same source sentence: this is the other arm of that result.
    private static bool IsPaired(Examination examination, Entry entry) => examination.Entries.Any(other => other.Figure.Index == entry.Figure.Index + 1 && other.Bound is not null && other.Bound.In == entry.Bound!.In
        && other.Figure.Class == entry.Figure.Class && examination.Claim.Words.Any(word => word.At.Start >= entry.Figure.At.End && word.At.End <= other.Figure.At.Start && word.Lower is "compared" or "versus" or "vs" or "against"))
        || examination.Entries.Any(other => other.Figure.Index == entry.Figure.Index - 1 && other.Bound is not null
        && other.Bound.In == entry.Bound!.In && other.Figure.Class == entry.Figure.Class && other.Figure.Topic.Length > 0 && Alignment.Topic(other.Figure, other.Bound.Figure) >= 0.5);

    // "All four", "the two": a reader's way of speaking, no outcome's value.
    private static bool IsSpelled(Figure figure) => figure is { Class: FigureClass.Count, Value: <= 12 } && !figure.Number.Raw.Any(char.IsAsciiDigit);

    private static bool IsYear(Figure figure) => figure is { Decimals: 0, Value: >= 1900 and <= 2100, Unit: "dollar" or "dollars" or null };

    // Long rows of values, "respectively": which is whose cannot be told by the words around them.
    private static bool IsListed(Entry entry) => entry.Bound!.In.Sentence.Contains("respectively", StringComparison.OrdinalIgnoreCase) && entry.Bound.In.Figures.Count(figure => figure.Class == entry.Bound.Figure.Class) > 5;

    // "Fell by 0.9%" is a change; what it fell from is no rival.
    private static bool IsLevelOf(Entry entry, Figure rival) => entry.Figure.Sign != 0 && entry.Figure.Sign == entry.Bound!.Figure.Sign && rival.Sign == 0
        && (entry.Bound.Figure.Number.Raw[0] is '-' or '−' || entry.Bound.Figure.At.Start > 0 && entry.Bound.Figure.Text[entry.Bound.Figure.At.Start - 1] == '+' || rival.Text.AsSpan(Math.Max(0, rival.At.Start - Near), Math.Min(Near, rival.At.Start)).Contains("baseline", StringComparison.OrdinalIgnoreCase));

    // The claim gives the rival's value too, beside this one: they are two arms, not two outcomes.
    private static bool Told(Examination examination, Entry entry, Figure rival) =>
        examination.Entries.Any(other => other.Figure.Group == entry.Figure.Group && other.Figure.Index != entry.Figure.Index && NumberLedger.Equal(other.Figure, rival));
}
