using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V04: "a lower risk of stroke" where the source has a risk factor, or a ratio above one, and nowhere says less.</summary>
internal static partial class Protective
{
    private const double Enough = 0.6;

    /// <summary>The objection, or null.</summary>
    public static Objection? Of(Examination examination)
    {
        var claim = examination.Claim.Sentence;
        if (Lower().Match(claim) is not { Success: true } lower || Denies().IsMatch(claim)) return null;
        var about = examination.Region.Append(examination.Source.Heading).Where(statement => examination.Claim.SharedWith(statement).Content >= Enough).ToList();
        // The other side of a comparison has the lower risk where the one has the higher.
        if (about.Count == 0 || Than().IsMatch(claim) || about.Exists(static statement => Less().IsMatch(statement.Sentence))) return null;
        if (about.Find(static statement => Risky().IsMatch(statement.Sentence)) is { } risky)
            return new(Support.Contradicted, $"The digest says “{lower.Value}”; the source says “{Wordings.Quote(risky)}”.", risky == examination.Source.Heading ? null : risky.At);
        var ratio = examination.Homes.SelectMany(static home => home.Figures).FirstOrDefault(static figure => figure.Class == FigureClass.Ratio && figure.Label is "HR" or "OR" or "RR" && figure.Value > 1);
        return ratio is not null && examination.Entries.Any(entry => entry.Bound?.Figure == ratio) && !examination.Homes.Any(static home => Less().IsMatch(home.Sentence))
            ? new(Support.Contradicted, $"The digest says “{lower.Value}”; the source gives {ratio.Label} {ratio.Number.Raw}.", ratio.At) : null;
    }

    [GeneratedRegex(@"\b(?:lower|reduced|decreased|smaller|less)(?: \w+){0,2} (?:risk|odds|likelihood|chance|rate|incidence|probability)\b|\bless likely\b|\bprotect(?:s|ed|ive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"\b(?:no|not|neither|nor|without|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\b(?:than|compared|versus|vs|without|non)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Than();

    [GeneratedRegex(@"\b(?:lower\w*|reduc\w+|decreas\w+|less|fewer|protect\w+|declin\w+|fell|inverse\w*|negative\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(?:risk factors?|predict(?:s|ed|ive|or|ors) (?:of|the)?|(?:higher|increased|greater|elevated|raised) (?:\w+ )?(?:risk|odds|likelihood|rate|incidence|mortality)|more likely|at risk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Risky();
}
