using System.Collections.Immutable;
using Assay.Reading;
using Assay.Reading.Regimens;
using Assay.Records;
using Assay.Topics;

namespace Assay.Synthesis.Maps;

/// <summary>How one study gave the treatment.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Label">First author and year, or the id.</param>
/// <param name="Type">Its study type.</param>
/// <param name="Text">The text its passages point into.</param>
/// <param name="Regimen">What it says.</param>
public sealed record RegimenRow(SourceId Id, string Label, StudyType Type, string Text, Regimen Regimen)
{
    /// <summary>The studies that say how the treatment was given: people first, then those that say most, then by id.</summary>
    /// <param name="topic">The treatment.</param>
    /// <param name="papers">Papers of the topic.</param>
    public static ImmutableArray<RegimenRow> Of(Topic topic, IEnumerable<Reviewed> papers)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(papers);
        return [.. papers.Where(paper => Standings.IsEvidence(paper.Standing) && MapColumns.Of(paper.Study.Design.Type) is not (null or MapColumn.Reviews))
            .Select(paper => (Paper: paper, Regimen: RegimenReader.Of(paper.Study, [topic.Name, .. topic.Aliases, .. topic.AmbiguousAliases, .. Tested(paper.Study)])))
            .Where(pair => pair.Regimen is not null)
            .OrderBy(pair => MapColumns.Of(pair.Paper.Study.Design.Type)).ThenByDescending(pair => pair.Regimen!.Told).ThenBy(pair => pair.Paper.Study.Id)
            .Select(pair => new RegimenRow(pair.Paper.Study.Id, pair.Paper.Label, pair.Paper.Study.Design.Type, pair.Paper.Study.Text, pair.Regimen!))];
    }

    private static IEnumerable<string> Tested(Study study) => study.Arms.Where(arm => arm.Role == ArmRole.Experimental).SelectMany(arm => arm.Names).Where(name => name.Length > 2);
}
