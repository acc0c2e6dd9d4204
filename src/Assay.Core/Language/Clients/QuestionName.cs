using System.ClientModel.Primitives;
using System.Security.Cryptography;

namespace Assay.Language.Clients;

/// <summary>
/// Sends every question under a name of its own, the hash of all of it (<c>Idempotency-Key</c>, draft-ietf-httpapi-idempotency-key-header).
/// A server that knows such names charges once for a question that comes twice: after a broken line, or from the run after one that
/// was killed while it waited. Others pass it over.
/// </summary>
public sealed class QuestionName : PipelinePolicy
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <inheritdoc/>
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Name(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Name(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private static void Name(PipelineMessage message)
    {
        if (message.Request.Content is not { } content) return;
        using var body = new MemoryStream();
        content.WriteTo(body, message.CancellationToken);
        message.Request.Headers.Set(Header, Convert.ToHexStringLower(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length))));
    }
}
