using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Reading;

namespace Assay.Digests.Generative;

/// <summary>
/// What a model is given: our instructions, the numbered sentences of the source and what was understood of it. The source stands
/// as JSON strings between two fence lines that bear the hash of the text: nothing in the text can close the fence.
/// </summary>
public static class Assignment
{
    private const int FenceDigits = 16;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Asks for a digest.</summary>
    public static ModelQuestion Digest(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new(Prompt.Digest.Text, Source(brief), AnswerSchema.Digest);
    }

    /// <summary>Asks for sentences to be mended.</summary>
    /// <param name="brief">The source.</param>
    /// <param name="failed">What failed and why; the model's "n" counts them from 1.</param>
    public static ModelQuestion Repair(Brief brief, IReadOnlyList<(WrittenClaim Claim, string Why)> failed)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(failed);
        var matter = new StringBuilder(Source(brief)).Append("\nSentences to mend:\n");
        for (var i = 0; i < failed.Count; i++)
            matter.Append(JsonSerializer.Serialize(new { n = i + 1, sentence = failed[i].Claim.Sentence, wrong = failed[i].Why }, Plain)).Append('\n');
        return new(Prompt.Repair.Text, matter.ToString(), AnswerSchema.Repair);
    }

    /// <summary>The number of a source sentence for the model, from its place: <c>S1</c> for the first.</summary>
    public static string Label(int index) => string.Create(CultureInfo.InvariantCulture, $"S{index + 1}");

    private static string Source(Brief brief)
    {
        var (article, study) = (brief.Article, brief.Study);
        var mark = Fingerprint.Of(article.Title + "\n" + article.Text)[..FenceDigits];
        var matter = new StringBuilder();
        matter.Append("=== source ").Append(mark).Append(" begins ===\n");
        matter.Append(JsonSerializer.Serialize(new { title = article.Title }, Plain)).Append('\n');
        for (var i = 0; i < study.Sentences.Length; i++)
            matter.Append(JsonSerializer.Serialize(new { id = Label(i), role = study.Sentences[i].Role.ToString(), text = study.Sentences[i].At.Of(article.Text) }, Plain)).Append('\n');
        matter.Append("=== source ").Append(mark).Append(" ends ===\n");
        matter.Append("What was understood of it: ").Append(JsonSerializer.Serialize(Understood(study), Plain)).Append('\n');
        return matter.ToString();
    }

    private static object Understood(Study study) => new
    {
        design = DesignPhrase.Opening(study),
        arms = study.Arms.Select(arm => new { id = arm.Id, name = arm.Label, n = arm.N?.Value }),
        outcomes = study.Outcomes.Select(outcome => outcome.Name),
    };
}
