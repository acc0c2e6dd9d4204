using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Reading.Linking;
using Assay.Reading.Mentions;

namespace Assay.Evaluation.Tasks;

/// <summary>What we make of a result sentence, in the shape of the corpus.</summary>
internal static class ResultAnswer
{
    /// <summary>The mentions of a sentence and how they were linked, as spans, relations and table.</summary>
    public static ResultSentence Of(string id, Wording words, IReadOnlyList<Mention> mentions, IReadOnlyList<Link> links)
    {
        var slots = ArmSlots.Of(words, mentions);
        var spans = mentions.Select((mention, number) => Span(words, mention, number)).ToImmutableArray();
        var relations = ImmutableArray.CreateBuilder<ResultRelation>();
        var cells = ImmutableArray.CreateBuilder<ResultCell>();
        foreach (var link in links)
        {
            List<int> outcomes = [.. link.Outcomes];
            if (link.Time >= 0) outcomes.Add(link.Time);
            foreach (var outcome in outcomes) relations.Add(new(outcome, link.Value, "outcome"));
            if (link.Arm >= 0) relations.Add(new(link.Arm, link.Value, slots[link.Arm]!));
            if (link.Arm < 0 && outcomes.Count == 0) continue;
            var arm = link.Arm >= 0 ? link.Arm : (int?)null;
            if (outcomes.Count == 0) cells.Add(new(null, arm, slots[link.Arm], link.Value));
            foreach (var outcome in outcomes) cells.Add(new(outcome, arm, arm is null ? null : slots[link.Arm], link.Value));
        }
        return new(id, words.Text, spans, relations.ToImmutable(), cells.ToImmutable());
    }

    /// <summary>The answer as JSON, in the fields of the corpus.</summary>
    public static JsonObject Json(ResultSentence sentence) => new()
    {
        ["spans"] = new JsonArray([.. sentence.Spans.Select(span => (JsonNode)new JsonObject { ["id"] = span.Id, ["type"] = span.Type, ["start"] = span.Start, ["end"] = span.End, ["text"] = sentence.Text[span.Start..span.End] })]),
        ["relations"] = new JsonArray([.. sentence.Relations.Select(static relation => (JsonNode)new JsonObject { ["head"] = relation.Head, ["measure"] = relation.Measure, ["type"] = relation.Type })]),
        ["table"] = new JsonArray([.. sentence.Cells.Select(cell => (JsonNode)new JsonObject
        {
            ["outcome"] = cell.Outcome, ["arm"] = cell.Arm, ["armSlot"] = cell.Slot, ["measure"] = cell.Measure,
            ["outcomeText"] = Text(sentence, cell.Outcome), ["armText"] = Text(sentence, cell.Arm), ["value"] = Text(sentence, cell.Measure),
        })]),
    };

    private static string? Text(ResultSentence sentence, int? id) =>
        id is { } number && sentence.Spans.FirstOrDefault(span => span.Id == number) is { } span ? sentence.Text[span.Start..span.End] : null;

    private static ResultSpan Span(Wording words, Mention mention, int number)
    {
        var at = words.Range(mention.First, mention.Last);
        return new(number, mention.Kind switch { MentionKind.Arm => "arm", MentionKind.Measure => "measure", _ => "outcome" }, at.Start, at.End);
    }
}
