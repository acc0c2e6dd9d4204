using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>What is seen of each sentence: its words and pairs of words, its place, its neighbours' words, and the abstract's style.</summary>
internal sealed class RoleFeatures
{
    private const int Nowhere = 99;
    private static readonly uint Always = FeatureHash.Of("always"), Word = FeatureHash.Of("word"), Pair = FeatureHash.Of("pair"), Placed = FeatureHash.Of("placed"), Opening = FeatureHash.Of("opening"),
        Closing = FeatureHash.Of("closing"), Before = FeatureHash.Of("before"), After = FeatureHash.Of("after"), Styled = FeatureHash.Of("styled"), Index = FeatureHash.Of("index"), FromEnd = FeatureHash.Of("from end"),
        Share = FeatureHash.Of("share"), Count = FeatureHash.Of("count"), Both = FeatureHash.Of("both"), Length = FeatureHash.Of("length"), Aim = FeatureHash.Of("aim"), FromAim = FeatureHash.Of("from aim"),
        AimPlaced = FeatureHash.Of("aim placed"), FromFirst = FeatureHash.Of("from first figures"), FromLast = FeatureHash.Of("from last figures"), FromConcluding = FeatureHash.Of("from concluding");

    private readonly uint[][] sentences;
    private readonly uint[][] distinct;
    private readonly Landmarks landmarks;
    private readonly List<uint> style;

    public RoleFeatures(string title, Wording words, IReadOnlyList<Passage> at)
    {
        sentences = new uint[at.Count][];
        distinct = new uint[at.Count][];
        var lengths = new int[at.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = HashedWords.Of(words, at[i]);
            distinct[i] = Distinct(sentences[i]);
            lengths[i] = at[i].Length;
        }
        landmarks = Landmarks.Of(sentences);
        style = at.Count == 0 ? [] : AbstractStyle.Of(title, words.Text, lengths);
    }

    /// <summary>The hashed words of each sentence.</summary>
    public uint[][] Words => sentences;

    /// <summary>Puts what is seen of sentence <paramref name="i"/> into <paramref name="list"/>.</summary>
    public void Fill(int i, FeatureList list)
    {
        list.Clear();
        list.Add(Always);
        Place(i, list);
        OwnWords(i, list);
        Neighbour(i - 1, Before, list);
        Neighbour(i + 1, After, list);
        Style(i, list);
    }

    private static uint[] Distinct(uint[] words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return sorted[..count];
    }

    private static void Number(uint name, int value, FeatureList list) => list.Add(FeatureHash.Mix(name, unchecked((uint)value)));

    private static int Far(int i, int landmark, int most) => landmark < 0 ? Nowhere : Math.Clamp(i - landmark, -most, most);

    private void Place(int i, FeatureList list)
    {
        var n = sentences.Length;
        Number(Index, Math.Min(i, 12), list);
        Number(FromEnd, Math.Min(n - 1 - i, 12), list);
        Number(Share, n == 1 ? 5 : 10 * i / (n - 1), list);
        Number(Count, Math.Min(n, 25), list);
        Number(Both, (Math.Min(i, 12) * 16) + Math.Min(n - 1 - i, 12), list);
        Number(Length, (int)Math.Min(8, Math.Log2(1 + sentences[i].Length) * 1.5), list);
        Number(Aim, Math.Min(landmarks.Aim, 6), list);
        Number(FromAim, Far(i, landmarks.Aim, 5), list);
        Number(AimPlaced, (Far(i, landmarks.Aim, 3) * 8) + Math.Min(i, 5), list);
        Number(FromFirst, Far(i, landmarks.FirstFigures, 4), list);
        Number(FromLast, Far(i, landmarks.LastFigures, 4), list);
        Number(FromConcluding, Far(i, landmarks.Concluding, 3), list);
    }

    // The first and the last sentence, and fifths between them.
    private uint Part(int i)
    {
        var n = sentences.Length;
        return i == 0 && n > 1 ? 6u : i == n - 1 && n > 1 ? 5u : n == 1 ? 2u : (uint)Math.Min(4, 5 * i / (n - 1));
    }

    private void OwnWords(int i, FeatureList list)
    {
        var words = sentences[i];
        var part = FeatureHash.Mix(Placed, Part(i));
        foreach (var word in distinct[i])
        {
            list.Add(FeatureHash.Mix(Word, word));
            list.Add(FeatureHash.Mix(part, word));
        }
        for (var k = 1; k < words.Length; k++) list.Add(FeatureHash.Mix(Pair, FeatureHash.Mix(words[k - 1], words[k])));
        if (words.Length == 0) return;
        list.Add(FeatureHash.Mix(Opening, words[0]));
        if (words.Length == 1) return;
        list.Add(FeatureHash.Mix(Opening, FeatureHash.Mix(words[0], words[1])));
        list.Add(FeatureHash.Mix(Closing, words[^1]));
        if (words.Length == 2) return;
        list.Add(FeatureHash.Mix(Opening, FeatureHash.Mix(FeatureHash.Mix(words[0], words[1]), words[2])));
        list.Add(FeatureHash.Mix(Closing, words[^2]));
    }

    private void Neighbour(int i, uint side, FeatureList list)
    {
        if (i < 0 || i >= distinct.Length)
        {
            list.Add(side);
            return;
        }
        foreach (var word in distinct[i]) list.Add(FeatureHash.Mix(side, word));
    }

    // Style tells most about what comes before the methods: whether an aim stands alone or inside the background.
    private void Style(int i, FeatureList list)
    {
        var aim = landmarks.Aim;
        var zone = aim < 0 ? i < 3 ? 7u : 9u : i > aim + 1 && i > 1 ? 9u : i == aim ? 2u : i < aim ? 1u : 3u;
        var zoned = FeatureHash.Mix(Styled, zone);
        foreach (var mark in style) list.Add(FeatureHash.Mix(zoned, mark));
    }
}
