using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Sentences that a semicolon or a full stop puts together, as a writer merges two of them.</summary>
internal static class SentenceParts
{
    private const int Shortest = 30;

    /// <summary>The parts, each a sentence of its own; one where there is nothing to take apart.</summary>
    public static ImmutableArray<Passage> Of(string sentence)
    {
        var parts = ImmutableArray.CreateBuilder<Passage>();
        var (from, depth) = (0, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            depth += sentence[i] is '(' or '[' ? 1 : sentence[i] is ')' or ']' && depth > 0 ? -1 : 0;
            if (depth > 0 || i + 2 >= sentence.Length || sentence[i + 1] != ' ' || sentence[i] != ';' && !(sentence[i] == '.' && char.IsUpper(sentence[i + 2])))
                continue;
            parts.Add(Passage.Between(from, i));
            from = i + 2;
        }
        parts.Add(Passage.Between(from, sentence.Length));
        return parts.Count > 1 && parts.All(part => part.Length >= Shortest) ? parts.ToImmutable() : [new(0, sentence.Length)];
    }
}
