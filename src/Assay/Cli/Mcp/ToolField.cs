namespace Assay.Cli.Mcp;

/// <summary>One argument of a tool; every one is a text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What to write.</param>
/// <param name="IsRequired">Whether there is no answer without it.</param>
/// <param name="Longest">Most characters.</param>
internal sealed record ToolField(string Name, string Description, bool IsRequired = true, int Longest = 300);
