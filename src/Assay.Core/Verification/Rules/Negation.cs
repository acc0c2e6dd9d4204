using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V15: what the source denies the digest denies, and nothing else. "No significant difference" does not lose its "no",
/// and a finding does not gain one. Held against each other are the clauses about the same thing.
/// </summary>
internal sealed partial class Negation : IClaimRule
{
    private const double Enough = 0.66;
    private const double Then = 0.3;
    private const double Full = 0.9;

    public string Id => "V15";

    public string Name => "NEGATION";

    public IEnumerable<Objection> Check(Examination examination)
    {
        // A rewriting shows by itself what it turned; only where it is none are clauses held against clauses.
        if (examination.Rewrite is { } rewrite)
        {
            if (rewrite.Denies())
                yield return new(Support.Contradicted, $"The digest turns a denial round; the source says “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At);
            yield break;
        }
        if (Universal.Of(examination) is { } universal)
        {
            yield return universal;
            yield break;
        }
        if (DeniedThen(examination) is { } then)
        {
            yield return then;
            yield break;
        }
        foreach (var entry in examination.Entries)
            if (entry.Bound is { Figure.Class: FigureClass.Time } time && !examination.Clauses.Any(clause => clause.Denied && clause.At.Overlaps(entry.Figure.At)) && NotThen().IsMatch(time.In.Text[time.In.At.Start..time.Figure.At.Start])
                && examination.Clauses.Any(clause => clause.At.Overlaps(entry.Figure.At) && clause.Covers(clause.Topic) > 0) && examination.Claim.SharedWith(time.In).Content >= Then)
            {
                yield return new(Support.Contradicted, $"The digest asserts it at {entry.Figure.Number.Raw}; the source denies it for then: “{Wordings.Quote(time.In)}”.", time.Figure.At, entry.Figure.Index);
                yield break;
            }
        foreach (var clause in examination.Clauses.Where(clause => clause.Topic.Length > 0 && !Asks().IsMatch(clause.At.Of(examination.Claim.Text)) && !OnlyValues(examination, clause) && !SaidAtHome(examination, clause)))
            if (Counter(examination, clause) is { } counter)
            {
                yield return new(Support.Contradicted, $"The digest {(clause.Denied ? "denies" : "asserts")} what the source {(clause.Denied ? "asserts" : "denies")}: “{Wordings.Quote(counter.At.Of(examination.Source.Text))}”.", counter.At);
                yield break;
            }
    }

    // "Differed at six months": of six months the source has only that nothing differed.
    private static Objection? DeniedThen(Examination examination)
    {
        foreach (var entry in examination.Entries)
        {
            if (entry.Figure.Class != FigureClass.Time || Times.InDays(entry.Figure) is not { } when || examination.Clauses.FirstOrDefault(clause => clause.At.Overlaps(entry.Figure.At)) is not { Denied: false } mine || mine is { Sign: 0, Worth: 0, Significant: 0, Differs: false }) continue;
            var then = examination.Source.AllClauses.Where(other => other.In.Figures.Any(figure => figure.Class == FigureClass.Time && !figure.IsName && other.Clause.At.Overlaps(figure.At) && Times.InDays(figure) is { } days && Math.Abs(days - when) < 0.09 * when) && other.In.Role is not (Role.Methods or Role.Objective)).ToList();
            if (then.Count > 0 && then.TrueForAll(other => other.Clause.Denied && other.Clause.Covers(mine.Topic) >= 0.5))
                return new(Support.Contradicted, $"The digest asserts it at {entry.Figure.Number.Raw}; of then the source says “{Wordings.Quote(then[0].Clause.At.Of(examination.Source.Text))}”.", then[0].Clause.At, entry.Figure.Index);
        }
        return null;
    }

    // The sentence that the claim's numbers come from, or the nearest one, denies it with other words: "free of", "uncontrolled", "0 of 20".
    private static bool SaidAtHome(Examination examination, Clause clause) => clause.Denied
        && (examination.Entries.Any(static entry => entry.Bound is not null) ? examination.Homes : examination.Best is { } best ? [best] : [])
            .Any(home => Lacking().IsMatch(home.Sentence) || home.Figures.Any(static figure => !figure.IsName && (figure.Value == 0 || figure.Class == FigureClass.P && figure.Value > 0.05 && figure.Number.Operator is not ("<" or "<="))) || examination.Source.ClausesOf(home).Any(other => other.Denied));

    private static Clause? Counter(Examination examination, Clause clause)
    {
        // "A reduced fractures" is about fractures.
        var topic = clause is { Denied: false } and not { Sign: 0, Worth: 0 } ? clause.Topic.RemoveAll(examination.Source.Parties.Names) : clause.Topic;
        if (topic.IsEmpty) topic = clause.Topic;
        // "Independent", "factor": words of the telling, not of what is told.
        if ((clause is not { Sign: 0, Worth: 0, Significant: 0 } || Linked().IsMatch(clause.At.Of(examination.Claim.Text))) && topic.RemoveAll(LightWords.Keys.Contains) is { IsEmpty: false } telling) topic = telling;
        var about = examination.Source.AllClauses
            .Where(entry => examination.Reaches(entry.In) && !(clause.Denied && (entry.In.Role == Role.Objective || clause is not { Sign: 0, Worth: 0, Significant: 0 } && entry.In.Role == Role.Methods)))
            .Select(entry => (entry.In, entry.Clause, Cover: entry.Clause.Covers(topic) + (examination.Homes.Contains(entry.In) ? 0.1 : 0)))
            .Where(entry => entry.Cover >= Enough).ToList();
        if (about.Count == 0)
            return Whole(examination, clause, topic);
        // What was known before is no answer to what was found.
        if (!clause.Denied && about.Exists(entry => entry.In.Role is Role.Results or Role.Conclusions && entry.Clause.Denied) && about.Exists(static entry => entry.In.Role is Role.Background or Role.Objective))
            about = about.FindAll(static entry => entry.In.Role is not (Role.Background or Role.Objective));
        // A value is answered by the findings it comes from, never by what was asked or known before.
        if (!clause.Denied && examination.Entries.Any(entry => entry.Bound is not null && Classes.IsMain(entry.Figure.Class)))
            about = about.FindAll(entry => entry.In.Role is not (Role.Background or Role.Objective) || examination.Homes.Contains(entry.In));
        if (about.Count == 0) return null;
        var most = about.Max(entry => entry.Cover);
        var closest = about.Where(entry => entry.Cover >= most - 0.25).Select(entry => entry.Clause).ToList();
        if (closest.Exists(other => other.Denied == clause.Denied))
            return null;
        // "Lower with it, but not significantly": the claim denies what the source denies, in a clause of its own.
        if (!clause.Denied && examination.Clauses.Any(static other => other.Denied || other.Significant < 0) && closest.TrueForAll(static other => other.Denied))
            return null;
        // A sentence that denies one thing and tells another may be quoted for either.
        return Says(clause) && closest.TrueForAll(Says) ? closest[0] : null;
    }

    // A denial of what one whole sentence says, in whichever of its clauses: nothing in that sentence denies, and no other sentence about it does.
    private static Clause? Whole(Examination examination, Clause clause, ImmutableArray<string> topic)
    {
        if (!clause.Denied || topic.Length < 2) return null;
        var near = examination.Region.Where(statement => statement.Covers(topic) >= Enough).ToList();
        if (near.Exists(statement => Lacking().IsMatch(statement.Sentence) || examination.Source.ClausesOf(statement).Any(static other => other.Denied))) return null;
        return near.Find(statement => statement.Role is Role.Results or Role.Conclusions && statement.Covers(topic) >= Full) is { } whole
            ? examination.Source.ClausesOf(whole).FirstOrDefault(other => other.Covers(topic) > 0) : null;
    }

    // "So this trial asked whether they reduce it" tells no finding.
    [GeneratedRegex(@"\b(?:ask(?:s|ed|ing)?|test(?:s|ed)?|examin(?:es|ed)|see|learn|find out|determin(?:es|ed|e)|study|studied|know|unclear|unknown|uncertain) (?:whether|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    // "0.60 with A v 0.55 with B" claims no difference.
    private static bool OnlyValues(Examination examination, Clause clause) => clause is { Denied: false, Sign: 0, Worth: 0, Significant: 0 }
        && examination.Entries.Any(entry => entry.Borne && entry.Figure.Group >= 0 && clause.At.Overlaps(entry.Figure.At));

    [GeneratedRegex(@"\b(?:associat\w+|correlat\w+|linked|related|risk factors?|predict\w+|determinants?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    [GeneratedRegex(@"\b(?:free (?:of|from)|inadequate\w*|insufficient\w*|uncontrolled|un(?:changed|affected|related|able|blinded|masked|treated)|lack\w*|absen\w+|none|zero|fail\w*|poor\w*|refractory|resist\w+|single-arm|alone|only|similar\w*|comparable|equivalent|as (?:effective|good|well|safe) as|(?:less|lower|fewer)|disappear\w*|independent\w*|exclud\w*|remain\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    // ".. at one year, but not at three years".
    [GeneratedRegex(@"\b(?:but |though )?(?:not|no longer) (?:at|after|by|in|until)(?: the)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThen();

    private static bool Says(Clause clause) => clause.Denied || clause.Sign != 0 || clause.Worth != 0 || clause.Significant != 0 || clause.Differs || clause.Topic.Length > 1;
}
