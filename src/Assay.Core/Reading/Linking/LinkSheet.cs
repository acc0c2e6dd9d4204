using System.Collections.Frozen;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Mentions;

namespace Assay.Reading.Linking;

/// <summary>A sentence with its mentions, as linking looks at it: what stands between any two, and in which lists they stand.</summary>
internal sealed class LinkSheet
{
    private const int LongestGap = 6;

    // The words that tie names to values, each kind by one sign.
    private static readonly FrozenDictionary<string, char> Signs = Table(('&', "and or"), ('r', "respectively"), ('#', "p"), ('!', "whereas while but although"), ('i', "in into within among"), ('f', "for after"),
        ('w', "with receiving given taking on under assigned using"), ('o', "of"), ('F', "from"), ('t', "to"), ('p', "at by"));

    private readonly char[] signs;
    private readonly int[] places;
    private readonly int first;

    public LinkSheet(Wording words, IReadOnlyList<Number> numbers, IReadOnlyList<Mention> mentions, int first, int end)
    {
        (Words, Mentions, this.first) = (words, mentions, first);
        signs = new char[end - first];
        for (var i = 0; i < signs.Length; i++) signs[i] = Sign(first + i);
        for (var m = 0; m < mentions.Count; m++)
            for (var k = mentions[m].First; k <= mentions[m].Last; k++) signs[k - first] = k == mentions[m].First ? "AOTM"[(int)mentions[m].Kind] : '_';
        Respectively = signs.AsSpan().Contains('r');
        places = new int[mentions.Count];
        foreach (var kind in Enum.GetValues<MentionKind>())
        {
            var list = ByKind[(int)kind];
            for (var m = 0; m < mentions.Count; m++)
                if (mentions[m].Kind == kind)
                {
                    places[m] = list.Count;
                    list.Add(m);
                }
        }
        Figures = [.. Of(MentionKind.Measure).Select(m => Figure(numbers, mentions[m]))];
        Names = Named();
    }

    public Wording Words { get; }

    /// <summary>Every mention, in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    public bool Respectively { get; }

    /// <summary>Kind and unit of the number of each value, in order.</summary>
    public (uint Kind, uint Unit)[] Figures { get; }

    /// <summary>For each arm mention, in order, which of the different arms of the sentence it names, from 0.</summary>
    public int[] Names { get; }

    private List<int>[] ByKind { get; } = [[], [], [], []];

    /// <summary>The mentions of a kind, as places in <see cref="Mentions"/>.</summary>
    public List<int> Of(MentionKind kind) => ByKind[(int)kind];

    /// <summary>Which of its kind the mention is, from 0.</summary>
    public int Place(int mention) => places[mention];

    /// <summary>How many mentions of a kind stand between two.</summary>
    public int Between(int a, int b, MentionKind kind)
    {
        if (a > b) (a, b) = (b, a);
        var count = 0;
        for (var m = a + 1; m < b; m++)
            if (Mentions[m].Kind == kind) count++;
        return count;
    }

    /// <summary>Tokens between two mentions.</summary>
    public int Distance(int a, int b) => a < b ? Mentions[b].First - Mentions[a].Last - 1 : Mentions[a].First - Mentions[b].Last - 1;

    /// <summary>What stands between two mentions, as one hash: signs in order, ordinary words once; long gaps by their two ends.</summary>
    public uint Gap(int a, int b)
    {
        if (a > b) (a, b) = (b, a);
        return Signature(Mentions[a].Last + 1, Mentions[b].First);
    }

    /// <summary>What stands before a mention, back to the mention before it or the start.</summary>
    public uint Lead(int mention) => Signature(mention > 0 ? Mentions[mention - 1].Last + 1 : first, Mentions[mention].First);

    /// <summary>What stands behind a mention, up to the next or the end.</summary>
    public uint Trail(int mention) => Signature(Mentions[mention].Last + 1, mention + 1 < Mentions.Count ? Mentions[mention + 1].First : first + signs.Length);

    /// <summary>Whether <paramref name="sign"/> stands between two mentions.</summary>
    public bool Has(int a, int b, char sign)
    {
        if (a > b) (a, b) = (b, a);
        var (from, to) = (Mentions[a].Last + 1 - first, Mentions[b].First - first);
        return to > from && signs.AsSpan(from, to - from).Contains(sign);
    }

    private uint Signature(int from, int to)
    {
        Span<char> gap = stackalloc char[2 * LongestGap];
        var length = 0;
        var previous = '\0';
        for (var k = from; k < to; k++)
        {
            var sign = signs[k - first];
            if (sign is '_' or 'd' || sign == previous && sign is 'x' or '#') continue;
            previous = sign;
            if (length == gap.Length)
            {
                gap[(LongestGap + 1)..].CopyTo(gap[LongestGap..]);
                length--;
            }
            gap[length++] = sign;
        }
        return FeatureHash.Of(gap[..length]);
    }

    private char Sign(int k)
    {
        if (Words.Mark(k) is not '\0' and var mark) return mark is '[' ? '(' : mark is ']' ? ')' : mark is '(' or ')' or ',' or ';' or ':' or '.' or '=' or '/' ? mark : 'x';
        if (Words.Kind(k) is TokenKind.Number) return '#';
        var sign = Signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Words.Span(k), out var known) ? known : '\0';
        if (sign is '&' or 'r' or '#') return sign;
        if (Words.Has(k, WordClass.Versus)) return 'v';
        if (sign != '\0') return sign;
        if (Words.Has(k, WordClass.Determiner)) return 'd';
        if (Words.Has(k, WordClass.Verb)) return 'V';
        return Words.Has(k, WordClass.People) ? 'h' : 'x';
    }

    private (uint, uint) Figure(IReadOnlyList<Number> numbers, Mention mention)
    {
        var at = Words.Range(mention.First, mention.Last);
        for (var next = Number.FirstFrom(numbers, at.Start); next < numbers.Count && numbers[next].At.Start < at.End; next++)
            if (numbers[next] is var number && number.At.End <= at.End) return ((uint)number.Kind + 1, number.Unit is null ? 0 : FeatureHash.Of(number.Unit));
        return (0, 0);
    }

    private int[] Named()
    {
        var keys = new List<string>();
        var arms = Of(MentionKind.Arm);
        var names = new int[arms.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var key = ArmNames.Key(Words.Range(Mentions[arms[i]].First, Mentions[arms[i]].Last).Of(Words.Text));
            if (!keys.Contains(key)) keys.Add(key);
            names[i] = keys.IndexOf(key);
        }
        Different = keys.Count;
        return names;
    }

    /// <summary>How many different arms the sentence names.</summary>
    public int Different { get; private set; }

    private static FrozenDictionary<string, char> Table(params ReadOnlySpan<(char Sign, string Words)> rows)
    {
        var table = new Dictionary<string, char>(StringComparer.OrdinalIgnoreCase);
        foreach (var (sign, words) in rows)
            foreach (var word in words.Split(' ')) table[word] = sign;
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
