using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// A digest's sentence as rules read it: runs of white space made one, invisible and direction marks gone, digits of
/// every script in ASCII, middle dots between digits as points, minus signs as hyphens, tags and Markdown marks dropped.
/// </summary>
internal sealed class Normalised
{
    private readonly ImmutableArray<int> map;
    private readonly int length;

    public Normalised(string sentence)
    {
        length = sentence.Length;
        var text = new StringBuilder(sentence.Length);
        var places = ImmutableArray.CreateBuilder<int>(sentence.Length + 1);
        for (var i = 0; i < sentence.Length; i++)
            if (Folded(sentence, i, text) is { } c)
            {
                text.Append(c);
                places.Add(i);
            }
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            places.RemoveAt(places.Count - 1);
        }
        Text = text.ToString();
        map = places.ToImmutable();
    }

    /// <summary>The text to read.</summary>
    public string Text { get; }

    /// <summary>A range of <see cref="Text"/> in the sentence as it was written.</summary>
    public Passage Original(Passage at)
    {
        if (map.IsEmpty)
            return new(0, 0);
        var start = at.Start < map.Length ? map[at.Start] : length;
        return at.Length == 0 ? new(start, 0) : Passage.Between(start, map[Math.Min(at.End, map.Length) - 1] + 1);
    }

    // "**bold**" loses its stars; "HLA-DRB1*15:01" keeps its own.
    private static bool IsEmphasis(string sentence, int i) =>
        i == 0 || i + 1 == sentence.Length || !char.IsLetterOrDigit(sentence[i - 1]) || !char.IsLetterOrDigit(sentence[i + 1]) && sentence[i + 1] != '[';

    private static char? Folded(string sentence, int i, StringBuilder before)
    {
        var c = sentence[i];
        if (char.IsWhiteSpace(c))
            return before.Length > 0 && before[^1] != ' ' ? ' ' : null;
        if (c == '`' || c == '*' && IsEmphasis(sentence, i) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control)
            return null;
        if (char.IsDigit(c) && !char.IsAsciiDigit(c))
            return (char)('0' + (int)char.GetNumericValue(c));
        return c switch
        {
            '·' or '∙' or '．' => before.Length > 0 && char.IsAsciiDigit(before[^1]) && i + 1 < sentence.Length && char.IsDigit(sentence[i + 1]) ? '.' : '·',
            '−' or '﹣' or '－' => '-',
            '％' => '%',
            '＜' => '<',
            '＝' => '=',
            '＞' => '>',
            _ => c,
        };
    }
}
