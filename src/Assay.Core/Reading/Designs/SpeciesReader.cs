namespace Assay.Reading.Designs;

/// <summary>Whom or what an article studied: <c>human</c>, <c>mouse</c>, <c>rat</c>, <c>animal</c>, <c>cells</c>, or null.</summary>
internal static class SpeciesReader
{
    public static string? Read(Evidence evidence)
    {
        if (evidence.Headings.Contains("Humans") && !evidence.Headings.Contains("Animals")) return "human";
        var (animals, humans) = (evidence.Weight(DesignRules.Animals()), evidence.Weight(DesignRules.Humans()));
        if (evidence.Headings.Contains("Animals") && !evidence.Headings.Contains("Humans")) return Animal(evidence);
        if (animals > humans && animals >= 2 || animals > 0 && humans == 0) return Animal(evidence);
        var cells = evidence.Weight(DesignRules.Cells());
        return humans > 0 && cells <= humans ? "human" : cells > 0 ? "cells" : null;
    }

    private static string Animal(Evidence evidence)
    {
        int mice = 0, rats = 0, others = 0;
        foreach (var inTitle in (ReadOnlySpan<bool>)[true, false])
            foreach (var match in evidence.Matches(DesignRules.Animals(), inTitle))
                switch ((inTitle ? evidence.Title : evidence.Text).AsSpan(match.Start, match.Length))
                {
                    case var span when span.StartsWith("mice", StringComparison.OrdinalIgnoreCase) || span.StartsWith("mouse", StringComparison.OrdinalIgnoreCase)
                            || span.StartsWith("murine", StringComparison.OrdinalIgnoreCase) || span.StartsWith("c57", StringComparison.OrdinalIgnoreCase) || span.StartsWith("balb", StringComparison.OrdinalIgnoreCase):
                        mice++;
                        break;
                    case var span when span.StartsWith("rat", StringComparison.OrdinalIgnoreCase) || span.StartsWith("wistar", StringComparison.OrdinalIgnoreCase) || span.StartsWith("sprague", StringComparison.OrdinalIgnoreCase):
                        rats++;
                        break;
                    default:
                        others++;
                        break;
                }
        if (mice == 0 && rats == 0) return evidence.Headings.Contains("Mice") ? "mouse" : evidence.Headings.Contains("Rats") ? "rat" : "animal";
        return mice >= rats && mice >= others ? "mouse" : rats >= others ? "rat" : "animal";
    }
}
