using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>One key of a topic file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="IsList">Whether the file gives a list.</param>
/// <param name="Values">Its values with their lines; one for a scalar.</param>
internal sealed record TopicEntry(string Key, int Line, bool IsList, ImmutableArray<(string Text, int Line)> Values);
