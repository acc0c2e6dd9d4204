using Assay.Publication;
using Assay.Synthesis.Maps;
using Assay.Workers;

namespace Assay.Web.Api;

/// <summary>What is known of a topic, as its twin shows it.</summary>
internal static class EvidenceShape
{
    public static object Of(TopicEvidence evidence) => new
    {
        Map = evidence.Map.Rows.Select(row => new { Outcome = row.Concept.Slug, row.Concept.Name, Papers = row.Dots.Select(Of) }),
        evidence.Map.Silent,
        Contradictions = evidence.Contradictions.Select(one => new { Outcome = one.Concept.Slug, one.Concept.Name, one.Sentence }),
        Regimens = evidence.Regimens.Select(row => new
        {
            Id = row.Id.ToString(),
            Url = Addresses.Paper(row.Id),
            row.Label,
            Type = Words.Of(row.Type),
            Dose = row.Regimen.Dose?.Of(row.Text),
            Route = row.Regimen.Route?.Of(row.Text),
            Frequency = row.Regimen.Frequency?.Of(row.Text),
            Duration = row.Regimen.Duration?.Of(row.Text),
        }),
        Flow = evidence.Flow.Steps.Select(step => new { step.Name, step.Records, LeftOut = step.LeftOut.Select(one => new { one.Why, one.Records }) }),
        WouldChange = evidence.Questions.Select(one => new { Outcome = one.Concept.Slug, one.Concept.Name, one.Sentence }),
    };

    private static object Of(MapDot dot) => new
    {
        Id = dot.Id.ToString(),
        Url = Addresses.Paper(dot.Id),
        dot.Label,
        dot.Year,
        Type = Words.Of(dot.Type),
        Column = Words.Kebab(dot.Column.ToString()),
        N = dot.People,
        Direction = Words.Kebab(dot.Way.ToString()),
        dot.Figures,
        At = dot.At.Select(at => new { at.Start, at.Length }),
    };
}
