using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>
/// V18: who was studied. Rats are not patients, children not adults, cells not people; a claim names no species, sex or age
/// group that the source does not name.
/// </summary>
internal sealed partial class Species : IClaimRule
{
    public string Id => "V18";

    public string Name => "POPULATION";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var (source, claim) = (examination.Source, examination.Claim.Sentence);
        var people = People().Match(claim);
        if (people.Success && source.Study.Population.Species is "mouse" or "rat" or "animal" or "cells" && !People().IsMatch(source.Text) && !People().IsMatch(source.Title))
            yield return new(Support.Contradicted, $"The digest speaks of “{people.Value}”; the source studied {Named(source.Study.Population.Species!)}.", examination.Best?.At);
        foreach (Match site in Cancer().Matches(claim))
            if (Digests.Wording.Words.In(site.Groups["site"].Value) is [var organ, ..] && !source.Has(organ.Key) && !source.HasLike(organ.Lower, organ.Lower.Length - 2) && !(organ.Key == "liver" && source.HasLike("hepatocellular")) && !source.Record.Contains(site.Groups["site"].Value, StringComparison.OrdinalIgnoreCase))
                yield return new(Support.Contradicted, $"The digest speaks of “{site.Value}”; the source does not.", examination.Best?.At);
        if (GrownUp(examination) is { } grown) yield return grown;
        foreach (var (name, pattern) in ((string, Regex)[])[("mice or rats", Rodents()), ("children", Children()), ("older people", Elderly()), ("women", Women()), ("men", Men()), ("healthy people", Healthy()), ("young people", Young()), ("mild disease", Mild()), ("severe disease", Severe())])
            if (pattern.Match(claim) is { Success: true } match && !source.Has(pattern) && !(name == "women" && Maternal().IsMatch(source.Text)))
                yield return new(Support.Unsupported, $"The digest says “{match.Value}”; the source does not speak of {name}.", examination.Best?.At);
    }

    // Who are no children are adults; only where the source has children alone is that another population.
    private static Objection? GrownUp(Examination examination)
    {
        var source = examination.Source;
        return Adult().Match(examination.Claim.Sentence) is { Success: true } match && !source.Has(Adults()) && (source.Has(Children()) || source.Study.Population.Species is "mouse" or "rat" or "animal" or "cells")
            ? new(Support.Unsupported, $"The digest says “{match.Value}”; the source does not speak of adults.", examination.Best?.At) : null;
    }

    [GeneratedRegex(@"\b(?:adults?|grown[- ]ups?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adult();

    [GeneratedRegex(@"\b(?<site>colorectal|colon|rectal|breast|lung|prostate|pancreatic|gastric|stomach|ovarian|cervical|bladder|thyroid|o?esophageal|brain|kidney|renal|liver|endometrial|oral|bone|skin) (?:cancers?|tumou?rs?|carcinomas?|malignanc\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancer();

    [GeneratedRegex(@"\bmaternal\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maternal();

    private static string Named(string species) => species switch
    {
        "mouse" => "mice",
        "rat" => "rats",
        "cells" => "cells",
        _ => "animals",
    };

    [GeneratedRegex(@"\b(?:patients?|people|humans?|men|women|adults|children|participants|volunteers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:mice|mouse|murine|rats?|rodents?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rodents();

    [GeneratedRegex(@"\b(?:child(?:ren)?|infants?|p(?:a)?ediatric|adolescents?|newborns?|neonat\w+|boys|girls|toddlers|youths?|preschool\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Children();

    [GeneratedRegex(@"\b(?:adults?|aged? (?:≥|>|over|above)? ?1[89]|1[89] years|men|women|elderly|older)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adults();

    [GeneratedRegex(@"\b(?:elderly|older (?:people|adults|patients|men|women|persons)|geriatric|seniors|(?<!middle[- ])aged(?! (?:\d|between|under|over|about|around|from|[a-z]+ (?:to|or|and)))|ageing|aging)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elderly();

    [GeneratedRegex(@"\b(?:wom[ae]n|females?|girls?|pregnan\w+|mothers?|postmenopausal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Women();

    [GeneratedRegex(@"\b(?:m[ae]n|males?|boys?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Men();

    [GeneratedRegex(@"\bhealthy\b(?! (?:diet|eating|lifestyle|food|weight))|\b(?:volunteers|normal subjects|normal controls)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Healthy();

    [GeneratedRegex(@"\b(?:young(?:er)?|youths?|adolescen\w+|child(?:ren)?|infants?|juvenile|students?|neonat\w+|newborns?|p(?:a)?ediatric)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Young();

    [GeneratedRegex(@"\b(?:mild(?:er)?|minor|early(?=[- ](?:stages?|diseases?|onset|phase|cancers?|breast|arthritis|infection|psychosis|alzheimer|parkinson))|low[- ]risk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mild();

    [GeneratedRegex(@"\b(?:severe(?:ly)?|serious(?:ly)?|severity|critical(?:ly)?|advanced|major|fulminant|life[- ]threatening|intensive|grades? [3-5])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Severe();
}
