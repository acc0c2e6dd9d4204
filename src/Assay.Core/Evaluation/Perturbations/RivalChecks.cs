using System.Text.RegularExpressions;

namespace Assay.Evaluation.Perturbations;

/// <summary>What a gate without slots would say: whether the numbers, or the words, are in the source at all.</summary>
internal sealed partial class RivalChecks(string source)
{
    private const double Enough = 0.8;

    private readonly HashSet<string> numbers = [.. Number().Matches(source).Select(static match => match.Value)];
    private readonly HashSet<string> words = [.. Word().Matches(source.ToLowerInvariant()).Select(static match => match.Value)];

    /// <summary>Blocks a sentence with a numeral that the source does not have.</summary>
    public bool NumberSetBlocks(string sentence) => Number().Matches(sentence).Any(match => !numbers.Contains(match.Value));

    /// <summary>Blocks a sentence of whose words the source has less than four in five.</summary>
    public bool OverlapBlocks(string sentence)
    {
        var own = Word().Matches(sentence.ToLowerInvariant()).Select(static match => match.Value).ToList();
        return own.Count > 0 && own.Count(words.Contains) < Enough * own.Count;
    }

    [GeneratedRegex(@"\d+(?:[.·]\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
