using System.Text.Json;

namespace Assay.Evaluation.Corpora;

/// <summary>One MEDLINE record of RobotSearch, without its publication types: an answer must not read them.</summary>
/// <param name="Id">PMID.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">Abstract; empty where there is none.</param>
/// <param name="IsRct">Whether MEDLINE calls it a randomised controlled trial.</param>
public sealed record DesignDocument(string Id, string Title, string Text, bool IsRct)
{
    /// <summary>Reads one line of the corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static DesignDocument Read(JsonElement line) =>
        new(line.Id("pmid"), line.Text("title"), line.TextOrNull("abstract") ?? "",
            line.TryGetProperty("is_rct", out var isRct) && isRct.ValueKind is JsonValueKind.True or JsonValueKind.False ? isRct.GetBoolean() : throw new FormatException("the object has no \"is_rct\" that is true or false"));
}
