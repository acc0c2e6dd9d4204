namespace Assay.Reading.Designs;

/// <summary>Whom or what an article studied: <c>human</c>, <c>mouse</c>, <c>rat</c>, <c>animal</c>, <c>cells</c>, or null.</summary>
internal static class SpeciesReader
{
    public static string? Read(Evidence evidence)
    {
        if (evidence.Headings.Contains("Humans") && !evidence.Headings.Contains("Animals")) return "human";
        var animals = DesignRules.Animals().Count(evidence.Title) * 3 + DesignRules.Animals().Count(evidence.Text);
        var humans = DesignRules.Humans().Count(evidence.Title) * 3 + DesignRules.Humans().Count(evidence.Text);
        if (evidence.Headings.Contains("Animals") && !evidence.Headings.Contains("Humans")) return Animal(evidence);
        if (animals > humans && animals >= 2 || animals > 0 && humans == 0) return Animal(evidence);
        if (humans > 0 && !(DesignRules.Cells().Count(evidence.Text) + 3 * DesignRules.Cells().Count(evidence.Title) > humans)) return "human";
        return DesignRules.Cells().IsMatch(evidence.Title) || DesignRules.Cells().IsMatch(evidence.Text) ? "cells" : humans > 0 ? "human" : null;
    }

    private static string Animal(Evidence evidence)
    {
        int mice = 0, rats = 0, others = 0;
        foreach (var source in (string[])[evidence.Title, evidence.Text])
            foreach (var match in DesignRules.Animals().EnumerateMatches(source))
                switch (source.AsSpan(match.Index, match.Length))
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
