using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Directions;

namespace Assay.Reading.Pico;

/// <summary>What the taggers look at in each token of a text, worked out once.</summary>
internal sealed class PicoTraits
{
    private const int Ending = 4;

    private readonly uint[] words, stems, endings, kinds, classes;
    private readonly HashSet<uint> title = [];
    private readonly Dictionary<uint, int> often = [];

    public PicoTraits(Wording text, string heading)
    {
        Words = text;
        (words, stems, endings, kinds, classes) = (new uint[text.Count], new uint[text.Count], new uint[text.Count], new uint[text.Count], new uint[text.Count]);
        for (var k = 0; k < text.Count; k++)
        {
            var span = text.Span(k);
            kinds[k] = (uint)text.Tokens[k].Kind + (char.IsUpper(span[0]) ? span.Length > 1 && char.IsUpper(span[^1]) ? 20u : 10u : 0);
            classes[k] = (uint)text.Class(k);
            words[k] = text.Tokens[k].Kind == TokenKind.Number ? 11 : FeatureHash.OfLower(span);
            stems[k] = text.Tokens[k].Kind == TokenKind.Number ? 11 : Stem.Of(span);
            if (text.Tokens[k].Kind is TokenKind.Word or TokenKind.Name) often[stems[k]] = often.GetValueOrDefault(stems[k]) + 1;
            endings[k] = span.Length > Ending ? FeatureHash.OfLower(span[^Ending..]) : 12;
        }
        foreach (var token in Tokens.Of(heading))
            if (token.Kind is TokenKind.Word or TokenKind.Name && token.Length > 3) title.Add(Stem.Of(heading.AsSpan(token.Start, token.Length)));
    }

    public Wording Words { get; }

    public uint WordAt(int token) => At(words, token);

    public uint StemAt(int token) => At(stems, token);

    public uint EndingAt(int token) => At(endings, token);

    public uint KindAt(int token) => At(kinds, token);

    public uint ClassAt(int token) => At(classes, token);

    public bool IsInTitle(int token) => title.Contains(StemAt(token));

    /// <summary>How often the word stands in the text: 0 once, 1 twice or three times, 2 more often.</summary>
    public uint OftenAt(int token) => often.GetValueOrDefault(StemAt(token)) switch { <= 1 => 0u, <= 3 => 1, _ => 2 };

    private static uint At(uint[] traits, int token) => token >= 0 && token < traits.Length ? traits[token] : 13;
}
