using System.Globalization;
using System.Text.Json;
using Assay.Digests;

namespace Assay.Publication;

/// <summary>How a language model took part in a digest, as JSON.</summary>
public static class WritingJson
{
    /// <summary>Writes the property <c>writing</c>: null where no model was asked.</summary>
    public static void Write(Utf8JsonWriter json, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Writing is not { } writing)
        {
            json.WriteNull("writing");
            return;
        }
        json.WriteStartObject("writing");
        json.WriteString("engine", writing.Engine);
        json.WriteString("prompt", writing.Prompt);
        json.WriteString("share", writing.IsModels ? writing.Share(draft) : null);
        json.WriteString("fault", writing.Fault);
        json.WriteString("held", writing.Held);
        json.WriteString("accepted", writing.Accepted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("refused");
        foreach (var refusal in writing.Refused)
        {
            json.WriteStartObject();
            json.WriteString("part", refusal.Heading is { } heading ? Words.Kebab(heading.ToString()) : "summary");
            json.WriteString("text", refusal.Sentence);
            json.WriteStartArray("rules");
            foreach (var rule in refusal.Rules) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteString("why", refusal.Why);
            json.WriteString("instead", refusal.Instead);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
