using Assay.Language;
using Assay.Reading;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Mentions;

namespace Assay.Evaluation.Tasks;

/// <summary>Which column of the table an arm has: what is tested the first, what it is held against the second.</summary>
internal static class ArmSlots
{
    /// <summary>For each mention that is an arm <c>arm1</c> or <c>arm2</c>; null for the others.</summary>
    public static string?[] Of(Wording words, IReadOnlyList<Mention> mentions)
    {
        var keys = mentions.Select(mention => mention.Kind == MentionKind.Arm ? ArmNames.Key(words.Range(mention.First, mention.Last).Of(words.Text)) : null).ToList();
        var tested = keys.Exists(static key => key is not null && ArmNames.RoleOf(key) == ArmRole.Experimental);
        var order = new List<string>();
        foreach (var key in keys)
            if (key is not null && !order.Contains(key)) order.Add(key);
        if (tested && order.Count > 1) order = [.. order.OrderBy(static key => ArmNames.RoleOf(key) == ArmRole.Experimental ? 0 : 1)];
        return [.. keys.Select(key => key is null ? null : order.IndexOf(key) == 0 || order.Count == 1 ? "arm1" : "arm2")];
    }
}
