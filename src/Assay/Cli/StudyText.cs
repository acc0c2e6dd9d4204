using System.Text;
using Assay.Publication;
using Assay.Reading;

namespace Assay.Cli;

/// <summary>A study as a terminal shows it.</summary>
internal static class StudyText
{
    public static string Write(Study study)
    {
        var text = new StringBuilder();
        text.AppendLine($"{study.Id}  {study.Title}");
        text.AppendLine($"  design       {Words.Of(study.Design.Type)}, level {study.Design.Level}");
        foreach (var conflict in study.Design.Conflicts) text.AppendLine($"  conflict     {conflict}");
        foreach (var size in study.Population.N) text.AppendLine($"  n            {size.N.Raw} {size.Set}");
        foreach (var arm in study.Arms) text.AppendLine($"  arm {arm.Id,-8} {arm.Label}{(arm.N is { } n ? $" (n={n.Value})" : "")}");
        foreach (var outcome in study.Outcomes) text.AppendLine($"  outcome {outcome.Id,-4} {outcome.Name}");
        foreach (var result in study.Results)
            text.AppendLine($"  result       {result.Outcome ?? "?"} in {result.Arm ?? "?"}: {result.Value.Raw}");
        foreach (var comparison in study.Comparisons)
            text.AppendLine($"  comparison   {comparison.Outcome ?? "?"} {comparison.Experimental ?? "?"} v {comparison.Comparator ?? "?"}: {comparison.At.Of(study.Text)}");
        foreach (var change in study.Changes)
            text.AppendLine($"  change       {change.Outcome ?? "?"} in {change.Arm ?? "?"}: {change.At.Of(study.Text)}");
        foreach (var reason in study.SetAside) text.AppendLine($"  set aside    {reason.Sentence}");
        return text.ToString();
    }
}
