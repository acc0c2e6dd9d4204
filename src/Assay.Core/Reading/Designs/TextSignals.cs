namespace Assay.Reading.Designs;

/// <summary>What title and abstract say, each rule with its guards.</summary>
internal static class TextSignals
{
    public static void Gather(Evidence evidence, string? species)
    {
        evidence.InTitle(DesignRules.ErratumTitle(), StudyType.Erratum);
        evidence.InTitle(DesignRules.CommentTitle(), StudyType.Comment);
        evidence.InTitle(DesignRules.ProtocolTitle(), StudyType.Protocol);
        evidence.InText(DesignRules.ProtocolText(), StudyType.Protocol, static role => role is Role.Methods or Role.Objective);
        evidence.InTitle(DesignRules.GuidelineTitle(), StudyType.Guideline);
        Reviews(evidence);
        Trials(evidence, species);
        Observational(evidence);
        Preclinical(evidence, species);
        if (!evidence.InTitle(DesignRules.Narrative(), StudyType.NarrativeReview)) evidence.InText(DesignRules.Narrative(), StudyType.NarrativeReview);
    }

    private static void Reviews(Evidence evidence)
    {
        var titled = evidence.InTitle(DesignRules.Review(), StudyType.SystematicReviewObs);
        // In the text the words count only where the authors say what they did.
        if (!titled) evidence.InText(DesignRules.Review(), StudyType.SystematicReviewObs, static role => role is Role.Methods or Role.Objective);
        if (!titled && !evidence.Speaks(StudyType.SystematicReviewObs, "pt") && !evidence.Speaks(StudyType.SystematicReviewObs, "text")) return;
        if (evidence.InTitle(DesignRules.OfRandomised(), StudyType.SystematicReviewRct)) return;
        evidence.InText(DesignRules.OfRandomised(), StudyType.SystematicReviewRct, static role => role is Role.Methods or Role.Results or Role.Objective);
    }

    private static void Trials(Evidence evidence, string? species)
    {
        evidence.InTitle(DesignRules.Secondary(), StudyType.RctSecondary);
        evidence.InText(DesignRules.Secondary(), StudyType.RctSecondary, static role => role is Role.Methods or Role.Objective);
        Randomised(evidence, species);
        // A masked or placebo-controlled comparison is randomised even where the abstract forgets the word.
        if (species is "human" && !evidence.Speaks(StudyType.Rct) && !evidence.Says(DesignRules.CaseControl()) && !evidence.InTitle(DesignRules.Masked(), StudyType.Rct)) evidence.InText(DesignRules.Masked(), StudyType.Rct, static role => role is Role.Methods or Role.Objective or Role.Results);
        if (!evidence.InTitle(DesignRules.NonRandomisedTrial(), StudyType.NonrandomisedTrial)) evidence.InText(DesignRules.NonRandomisedTrial(), StudyType.NonrandomisedTrial, static role => role is Role.Methods);
        if (!evidence.InTitle(DesignRules.Historical(), StudyType.HistoricalControl)) evidence.InText(DesignRules.Historical(), StudyType.HistoricalControl, static role => role is Role.Methods or Role.Results);
        if (!evidence.InTitle(DesignRules.SingleArm(), StudyType.SingleArmTrial)) evidence.InText(DesignRules.SingleArm(), StudyType.SingleArmTrial, static role => role is Role.Methods or Role.Objective);
        if (!evidence.InTitle(DesignRules.ControlledTrial(), StudyType.NonrandomisedTrial)) evidence.InText(DesignRules.ControlledTrial(), StudyType.NonrandomisedTrial, static role => role is Role.Methods);
    }

    private static void Randomised(Evidence evidence, string? species)
    {
        var speaks = species is null or "human" ? StudyType.Rct : StudyType.Animal;
        foreach (var inTitle in (ReadOnlySpan<bool>)[true, false])
            foreach (var match in evidence.Matches(DesignRules.Randomised(), inTitle))
            {
                if (evidence.Matches(DesignRules.NotRandomised(), inTitle).Any(guard => guard.Start <= match.Start && match.Start < guard.End)) continue;
                // What others randomised stands in the background or the outlook; only the study's own counts.
                if (!inTitle && evidence.RoleAt(match.Start) is Role.Background or Role.Conclusions && !IsOwn(evidence.Text, match.Start)) continue;
                evidence.Signals.Add(new(inTitle ? "title" : "text", match.Of(inTitle ? evidence.Title : evidence.Text), speaks, inTitle ? null : match));
                break;
            }
    }

    private static bool IsOwn(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 40), at - Math.Max(0, at - 40));
        return before.Contains(" in a ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("this ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("our ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("In a ", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("were ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("we ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("this was a ", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("in this ", StringComparison.OrdinalIgnoreCase);
    }

    private static void Observational(Evidence evidence)
    {
        foreach (var (rule, speaks) in (ReadOnlySpan<(System.Text.RegularExpressions.Regex, StudyType)>)
        [
            (DesignRules.Propensity(), StudyType.CohortRetrospective), (DesignRules.Retrospective(), StudyType.CohortRetrospective), (DesignRules.CaseControl(), StudyType.CaseControl),
            (DesignRules.CrossSectional(), StudyType.CrossSectional), (DesignRules.Prospective(), StudyType.CohortProspective), (DesignRules.Cohort(), StudyType.CohortProspective),
            (DesignRules.CaseSeries(), StudyType.CaseSeries), (DesignRules.CaseReport(), StudyType.CaseReport),
        ])
            if (!evidence.InTitle(rule, speaks)) evidence.InText(rule, speaks, static role => role is Role.Methods or Role.Objective or Role.Results);
    }

    private static void Preclinical(Evidence evidence, string? species)
    {
        if (species is "mouse" or "rat" or "animal" && !evidence.InTitle(DesignRules.Animals(), StudyType.Animal)) evidence.InText(DesignRules.Animals(), StudyType.Animal);
        if (!evidence.InTitle(DesignRules.Cells(), StudyType.InVitro)) evidence.InText(DesignRules.Cells(), StudyType.InVitro, static role => role is not Role.Background);
        evidence.InText(DesignRules.ExVivo(), StudyType.ExVivoHuman, static role => role is not Role.Background);
        if (!evidence.InTitle(DesignRules.Silico(), StudyType.InSilico)) evidence.InText(DesignRules.Silico(), StudyType.InSilico, static role => role is Role.Methods);
        if (species is "human" && !evidence.InTitle(DesignRules.Humans(), StudyType.HumanUnspecified)) evidence.InText(DesignRules.Humans(), StudyType.HumanUnspecified);
        evidence.Heading("Humans", StudyType.HumanUnspecified);
    }
}
