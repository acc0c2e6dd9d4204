using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V16: the digest is no surer than the source. The ladder is hypothetical, weak (may, might, could, potential), strong
/// (suggest, appear, seem, likely), asserted; a claim does not climb above the sentence it rests on.
/// </summary>
internal sealed partial class Hedge : IClaimRule
{
    private const double Enough = 0.5;
    private const double Mostly = 0.67;

    public string Id => "V16";

    public string Name => "HEDGE";

    /// <summary>0 hypothetical, 1 weak, 2 strong, 3 asserted.</summary>
    public static int Level(string sentence) =>
        Hypothetical().IsMatch(sentence) ? 0 : Weak().IsMatch(sentence) ? 1 : Strong().IsMatch(sentence) ? 2 : 3;

    public IEnumerable<Objection> Check(Examination examination)
    {
        var mine = Level(examination.Claim.Sentence);
        if (mine == 3 && Settled().Match(examination.Claim.Sentence) is { Success: true } settled && !examination.Source.Has(Settles()) && !examination.Clauses.Any(static clause => clause.Denied))
        {
            yield return new(Support.Overstated, $"The digest says “{settled.Value}”; the source settles nothing.", examination.Best?.At);
            yield break;
        }
        if (Copied.Unhedged(examination) is { } hedge)
        {
            yield return new(Support.Overstated, $"The digest leaves out the source's “{hedge}”: “{Wordings.Quote(examination.Rewrite!.From)}”.", examination.Rewrite!.From.At);
            yield break;
        }
        // The sentence that the claim's numbers come from may say it outright where the conclusion hedges.
        if (mine == 0 || examination.Entries.Any(entry => entry.Bound is { } bound && Classes.IsMain(entry.Figure.Class) && Level(bound.In.Sentence) >= mine))
            yield break;
        // Nor does a finding hedge that another sentence tells outright.
        if (examination.Best is { } best && examination.Homes is [var home] && home != best && Level(home.Sentence) >= mine) yield break;
        // What nobody found needs no other words than the question had.
        if (examination.Clauses is [{ Denied: true }] && Closest(examination).All(static statement => statement.Role == Role.Objective)) yield break;
        // What was asked, how it was done: "A was tested against B" asserts no result.
        var tells = examination.Clauses.Any(static clause => clause.Sign != 0 || clause.Worth != 0 || clause.Significant != 0 || clause.Denied);
        // Who was treated with what hedges nothing, whatever else its sentence says.
        if (!tells && Done().IsMatch(examination.Claim.Sentence)) yield break;
        if (Closest(examination) is not [var first, ..] closest || closest.Any(statement => LevelOf(statement, examination.Claim, tells) >= mine))
            yield break;
        yield return new(Support.Overstated, $"The digest says it {(mine == 3 ? "outright" : "more surely")}; the source hedges: “{Wordings.Quote(first)}”.", first.At);
    }

    // A sentence may assert one thing and hedge another; "showed that it could" asserts. The purpose of what was done hedges nothing that was done.
    private static int LevelOf(Statement statement, Statement claim, bool tells)
    {
        var sentence = Showed().Replace(statement.Sentence, static match => match.Groups["found"].Value);
        var level = Level(sentence);
        if (level == 3 || level == 0 && !tells && (statement.Role is Role.Methods or Role.Results || Tested().IsMatch(claim.Sentence))) return 3;
        var (hedged, plain) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var part in Parts().Split(sentence))
            (Level(part) < 3 ? hedged : plain).UnionWith(Digests.Wording.Words.In(part).Where(static word => word.Kind is Digests.Wording.WordKind.Content or Digests.Wording.WordKind.Name).Select(static word => word.Key));
        var shared = claim.Words.Where(static word => word.Kind is Digests.Wording.WordKind.Content or Digests.Wording.WordKind.Name).Select(static word => word.Key).Distinct().Where(key => hedged.Contains(key) || plain.Contains(key)).ToList();
        return shared.Count > 1 && shared.Count(key => plain.Contains(key)) >= Mostly * shared.Count && shared.Exists(key => !hedged.Contains(key)) && shared.Count(hedged.Contains) <= shared.Count / 3 ? 3 : level;
    }

    // Sentences that say the same as well as any: one that asserts is enough.
    private static ImmutableArray<Statement> Closest(Examination examination)
    {
        var shares = examination.Region.Select(statement => (statement, cover: examination.Claim.SharedWith(statement).Content + (examination.Homes.Contains(statement) ? 0.1 : 0))).Where(entry => entry.cover >= Enough).ToList();
        // How a study was done asserts no result; and a claim of an effect rests on sentences that speak of one.
        if (examination.Clauses.Any(clause => clause.Sign != 0 || clause.Worth != 0 || clause.Significant != 0))
            shares = Narrowed(shares, entry => entry.statement.Role is not (Role.Methods or Role.Objective));
        if (examination.Clauses.Any(clause => clause.Sign != 0 || clause.Worth != 0))
        {
            var effects = examination.Source.AllClauses.Where(entry => entry.Clause.Sign != 0 || entry.Clause.Worth != 0).Select(entry => entry.In).ToHashSet();
            shares = Narrowed(shares, entry => effects.Contains(entry.statement) || examination.Entries.Any(found => found.Bound?.In == entry.statement));
        }
        if (shares.Count == 0)
            return [];
        var most = shares.Max(entry => entry.cover);
        return [.. shares.Where(entry => entry.cover >= most - 0.2).OrderByDescending(entry => entry.cover).Select(entry => entry.statement)];
    }

    private static List<(Statement statement, double cover)> Narrowed(List<(Statement statement, double cover)> shares, Predicate<(Statement statement, double cover)> fits) =>
        shares.Exists(fits) ? shares.FindAll(fits) : shares;

    [GeneratedRegex(@"\b(?:establish(?:es|ed)? (?:that|as|beyond)|(?:been|is|are|was|were) (?:now )?(?:firmly |well |clearly )?(?:established|proven|proved)|prov(?:es|ed) (?:that|beyond)|settles (?:that|the)|secures|beyond (?:any )?doubt|conclusively|definitively|undoubtedly|guarantees?|large enough to be clinically|is what makes|directly prevents?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settled();

    [GeneratedRegex(@"\b(?:establish(?:es|ed)|proven|proves?|proved|conclusive(?:ly)?|definitive(?:ly)?|confirms?|guarantee\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settles();

    [GeneratedRegex(@"(?<found>\b(?:show(?:ed|n)|demonstrated|found|revealed|confirmed|indicated) that [^.;]{0,80}?)\b(?:could|might)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Showed();

    [GeneratedRegex(@"\b(?:tested|compared|examined|evaluated|investigated|assessed|studied|explored|looked at|asked|set out)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tested();

    [GeneratedRegex(@"\b(?:were|was|had been|been) (?:then )?(?:randomly |evenly )?(?:assigned|allocated|randomi[sz]ed|given|enrolled|recruited|included|divided|split|followed|treated with|scored|measured|asked)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"[;,:]|\band\b|\bbut\b|\bwhile\b|\bwhereas\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(?:hypothesi[sz]\w*|whether|to determine|to investigate|to assess|to evaluate|aimed?|remains? (?:unclear|unknown|to be))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hypothetical();

    [GeneratedRegex(@"\b(?:may|might|could|possibl[ey]|perhaps|potential(?:ly)?|promising|unclear|uncertain)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\b(?:suggest\w*|appear(?:s|ed)?|seem(?:s|ed)?|(?<!\b(?:more|less|as|equally|most|least) )likely|probabl[ey]|tend(?:s|ed)?(?= to)|trend)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Strong();
}
