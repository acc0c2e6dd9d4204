using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V17: an association is not made a cause. Where the source says "associated with", the digest does not say "reduced",
/// "prevented" or "led to"; and verbs of plain cause (caused, led to, prevented, due to) need a randomised design or the
/// source's own words.
/// </summary>
internal sealed partial class Cause : IClaimRule
{
    public string Id => "V17";

    public string Name => "CAUSAL";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var claim = examination.Claim.Sentence;
        if (examination.Rewrite is { } rewrite && rewrite.First(static (mine, theirs) => MadeCause().IsMatch(Wordings.Spelled(mine)) && Associated().IsMatch(Wordings.Spelled(theirs) + " to")) is var (said, meant))
        {
            yield return new(Support.Overstated, $"The digest says “{Wordings.Spelled(said)}”; the source reports an association (“{Wordings.Spelled(meant)}”): “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At);
            yield break;
        }
        if (examination.Homes is not [var home, ..] || Associated().IsMatch(claim))
            yield break;
        var plain = Plain().Match(claim);
        if (plain.Success && claim.AsSpan(0, plain.Index).Contains("whether", StringComparison.OrdinalIgnoreCase)) yield break;
        var own = examination.Homes.Append(examination.Best ?? home).Distinct().ToList();
        if (plain.Success && !own.Exists(statement => Plain().IsMatch(statement.Sentence) || (Acting().IsMatch(statement.Sentence) || Stimulates().IsMatch(statement.Sentence)) && !Associated().IsMatch(statement.Sentence)) && (!Randomised(examination.Source.Study) || own.Exists(statement => Associated().IsMatch(statement.Sentence))))
            yield return new(Support.Overstated, $"The digest says “{plain.Value}”; the source does not speak of a cause: “{Wordings.Quote(home)}”.", home.At);
        else if (Acting().Match(claim) is { Success: true } acting && own.TrueForAll(statement => Associated().IsMatch(statement.Sentence)) && !Conclusions(examination, acting.Value))
            yield return new(Support.Overstated, $"The digest says “{acting.Value}”; the source reports an association: “{Wordings.Quote(home)}”.", home.At);
    }

    private static bool Randomised(Study study) =>
        study.Design.Type is StudyType.Rct or StudyType.SystematicReviewRct or StudyType.Animal or StudyType.InVitro || study.Design.Randomised == true;

    // The authors themselves may conclude "reduced" elsewhere.
    private static bool Conclusions(Examination examination, string verb) => Randomised(examination.Source.Study)
        && examination.Region.Any(statement => statement.Role == Role.Conclusions && statement.Sentence.Contains(verb, StringComparison.OrdinalIgnoreCase) && examination.Claim.SharedWith(statement).Content >= 0.5);

    [GeneratedRegex(@"\b(?:associat\w*|correlat\w*|linked|(?<!-)related to|(?:was|were|is|are) related|relationship|predict\w*|risk factors?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Associated();

    [GeneratedRegex(@"\b(?:caus(?:e|es|ed|ing)|leads? to|led to|leading to|results? in|resulted in|prevent(?:s|ed|ing)?|due to|because of|thanks to|responsible for|trigger(?:s|ed)?|drives?|driven by|attributable to|produc(?:es|ed)|brought about|saves? lives|(?<!(?:was|were|time|costs?|money|hours|patients|be|amount) )saved(?! (?:in|of|was|were|by))|cuts?|cutting|curb(?:s|ed|ing)?|slash(?:es|ed|ing)?|spar(?:es|ed)|avert(?:s|ed|ing)?|stav(?:es|ed|ing) off|ward(?:s|ed|ing)? off|boost(?:s|ed|ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:caus(?:e|es|ed)|result(?:s|ed)?|led|leads?|due|produc(?:es|ed)|driven|drives?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeCause();

    [GeneratedRegex(@"\b(?:stimulat(?:es|ed)|augment(?:s|ed)|attenuat(?:es|ed)|inhibit(?:s|ed)|suppress(?:es|ed)|decreas(?:es|ed)|elevat(?:es|ed)|enhanc(?:es|ed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stimulates();

    [GeneratedRegex(@"(?<!\b(?:was|were|is|are|been|being|had|significantly|mean|median|average|larger|smaller|greater|with|of|in) )\b(?:reduces|reduced|improves|improved|increases|increased|lowers|lowered|restores|restored|boosts|boosted|protects|protected|induces|induced|enhances|enhanced|cuts|cures|cured|halves|halved|doubles|doubled|prolongs|prolonged|raises|raised)\b(?! (?:risk|rates?|levels?|mortality|survival|incidence|odds) (?:was|were|in|of|among))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acting();
}
