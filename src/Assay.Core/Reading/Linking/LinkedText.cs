using Assay.Language;

namespace Assay.Reading.Linking;

/// <summary>The linked sentences of a text, each read once, when it is first asked for.</summary>
internal sealed class LinkedText(Wording words, IReadOnlyList<Number> numbers)
{
    private readonly Dictionary<int, LinkedSentence> read = [];

    /// <summary>The sentence of tokens <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public LinkedSentence Sentence(int first, int end)
    {
        if (!read.TryGetValue(first, out var sentence)) read[first] = sentence = LinkedSentence.Read(words, numbers, first, end);
        return sentence;
    }
}
