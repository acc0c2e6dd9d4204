namespace Assay.Language.Clients;

/// <summary>What a model answered, and what it took.</summary>
/// <param name="Text">Its words.</param>
/// <param name="InputTokens">Tokens of the question, as the server counts them.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
public sealed record ModelReply(string Text, long InputTokens, long OutputTokens);
