using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Directions;

/// <summary>A text made ready for questions: stems, cues and numbers by token. One text, any number of questions.</summary>
internal sealed class AskedText
{
    private readonly uint?[] stems;
    private readonly Cue[] cues;
    private readonly Number?[] figures;

    public AskedText(Wording words, IReadOnlyList<Number> numbers, IReadOnlyList<Sentence> sentences)
    {
        Words = words;
        Sentences = sentences;
        stems = new uint?[words.Count];
        cues = new Cue[words.Count];
        figures = new Number?[words.Count];
        for (var k = 0; k < words.Count; k++)
        {
            var span = words.Span(k);
            switch (words.Tokens[k].Kind)
            {
                case TokenKind.Mark:
                    cues[k] = span[0] switch { ';' => Cue.But, ',' => Cue.And, _ => Cue.None };
                    break;
                case TokenKind.Number:
                    break;
                default:
                    cues[k] = span.Length == 2 && span is "NS" or "n.s" ? Cue.LargeP : CueWords.Of(span);
                    break;
            }
        }
        // "more than 20% less": the first two words only bound the number.
        for (var k = 0; k + 2 < words.Count; k++)
            if (cues[k + 1] == Cue.Than && words.Kind(k + 2) == TokenKind.Number && words.IsAny(k, "more", "less", "greater", "fewer", "higher", "lower", "longer")) cues[k] = cues[k + 1] = Cue.None;
        foreach (var number in numbers)
        {
            var token = words.TokenAt(number.At.Start);
            if (token >= words.Count || words.Tokens[token].Start != number.At.Start && token > 0) token = Math.Max(0, token - 1);
            if (token >= words.Count) continue;
            figures[token] = number;
            cues[token] = number.Kind switch
            {
                NumberKind.P => IsSmall(number) ? Cue.SmallP : Cue.LargeP,
                NumberKind.Percent or NumberKind.Count or NumberKind.Mean or NumberKind.Median or NumberKind.Ratio or NumberKind.Fold => Cue.Value,
                NumberKind.Other when words.Kind(token) == TokenKind.Number => Cue.Value,
                NumberKind.Duration when words.Kind(token) == TokenKind.Number => Cue.Value,
                _ => cues[token] == Cue.Value ? Cue.None : cues[token],
            };
        }
    }

    public Wording Words { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The stem of a token, worked out when it is first asked for: most questions are about one sentence.</summary>
    public uint StemAt(int token) => token >= 0 && token < stems.Length ? stems[token] ??= StemOf(token) : 0;

    public Cue CueAt(int token) => token >= 0 && token < cues.Length ? cues[token] : Cue.None;

    public Number? FigureAt(int token) => token >= 0 && token < figures.Length ? figures[token] : null;

    private uint StemOf(int token) => Words.Tokens[token].Kind switch { TokenKind.Mark => 0, TokenKind.Number => Stem.Hash(Words.Span(token).TrimEnd('%')), _ => Stem.Of(Words.Span(token)) };

    /// <summary>The tokens of <paramref name="at"/>: first and the one past the last.</summary>
    public (int First, int End) Tokens(Passage at) => (Words.TokenAt(at.Start), Words.TokenAt(at.End));

    private static bool IsSmall(Number p) => p.Operator is ">" or ">=" ? false : p.Operator is "<" or "<=" ? p.Value <= 0.0501 : p.Value < 0.05;

    /// <summary>A text on its own, each line of which is one sentence without a role.</summary>
    public static AskedText OfLines(string text)
    {
        var words = new Wording(text);
        var lines = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(new(new(start, line.Length), Role.Results, 0));
            start += line.Length + 1;
        }
        return new(words, NumberReader.Read(words), lines.DrainToImmutable());
    }
}
