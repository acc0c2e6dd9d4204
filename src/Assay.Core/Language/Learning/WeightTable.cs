using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Language.Learning;

/// <summary>The weights of hashed features, one signed byte for each label, with one scale for all.</summary>
/// <remarks>
/// Most rows of a learned table are zero. Only the others are kept, one behind the other, and found by counting the marks before theirs
/// (rank over a bit vector: Jacobson 1989): a whole table then lies in the processor's nearer caches.
/// </remarks>
internal sealed class WeightTable
{
    private const int Lanes = 8;
    private const int Word = 64;

    // So many bytes add up in sixteen bits.
    private const int MostWhole = short.MaxValue / sbyte.MaxValue - 1;

    // Which of sixty-four rows are there, and how many were there before them.
    private readonly (ulong Marks, int Before)[] words;

    // The row that stands for all that are zero, the rows that are not, and bytes that the last row's lanes may read.
    private readonly sbyte[] rows;
    private readonly int shift;

    /// <param name="bits">The table has 2^bits rows, 1 to 24.</param>
    /// <param name="labels">Weights a row, at least 1.</param>
    /// <param name="places">The rows that are not zero, ascending.</param>
    /// <param name="weights">Their weights, row after row.</param>
    /// <param name="scale">What one step of a byte is worth.</param>
    public WeightTable(int bits, int labels, ReadOnlySpan<int> places, ReadOnlySpan<sbyte> weights, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, places.Length * labels);
        (Bits, Labels, Scale, shift) = (bits, labels, scale, 32 - bits);
        words = new (ulong, int)[Math.Max(1, (1 << bits) / Word)];
        foreach (var place in places) words[place / Word].Marks |= 1UL << (place % Word);
        for (var word = 1; word < words.Length; word++) words[word].Before = words[word - 1].Before + BitOperations.PopCount(words[word - 1].Marks);
        rows = new sbyte[labels + weights.Length + (2 * Lanes)];
        weights.CopyTo(rows.AsSpan(labels));
    }

    public int Bits { get; }

    public int Labels { get; }

    public float Scale { get; }

    public ReadOnlySpan<sbyte> Row(int index) => rows.AsSpan(At((uint)index), Labels);

    /// <summary>Rounds <paramref name="weights"/> to bytes.</summary>
    public static WeightTable Quantise(int bits, int labels, ReadOnlySpan<float> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, (1 << bits) * labels);
        var largest = 0f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        var places = new List<int>();
        var kept = new List<sbyte>();
        Span<sbyte> row = new sbyte[labels];
        for (var place = 0; place < 1 << bits; place++)
        {
            for (var label = 0; label < labels; label++) row[label] = (sbyte)Math.Round(weights[(place * labels) + label] / scale);
            if (!row.ContainsAnyExcept((sbyte)0)) continue;
            places.Add(place);
            kept.AddRange(row);
        }
        return new(bits, labels, CollectionsMarshal.AsSpan(places), CollectionsMarshal.AsSpan(kept), scale);
    }

    /// <summary>The score of each label: the sum of the weights of what is seen.</summary>
    public void Score(FeatureList seen, Span<double> scores)
    {
        scores = scores[..Labels];
        Span<float> sums = stackalloc float[64];
        sums = Labels <= sums.Length ? sums[..Labels] : new float[Labels];
        sums.Clear();
        if (seen.IsPlain && seen.Count <= MostWhole && sums.Length <= 2 * Lanes) ScoreWhole(seen.Features, sums);
        else if (sums.Length is > 2 and <= Lanes) ScoreLanes(seen.Features, sums);
        else if (sums.Length is > Lanes and <= 2 * Lanes) ScoreTwice(seen.Features, sums);
        else
            foreach (var feature in seen.Features)
            {
                if (At(feature.Hash >> shift) is not (> 0 and var at)) continue;
                var row = rows.AsSpan(at, sums.Length);
                for (var label = 0; label < sums.Length; label++) sums[label] += feature.Value * row[label];
            }
        for (var label = 0; label < sums.Length; label++) scores[label] = sums[label] * Scale;
    }

    /// <summary>Adds the rows of what is seen, times <paramref name="share"/>; the labels are a multiple of eight.</summary>
    public void Sum(FeatureList seen, float share, Span<float> sums)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(sums[..Labels]);
        var factor = share * Scale;
        foreach (var feature in seen.Features)
        {
            if (At(feature.Hash >> shift) is not (> 0 and var at)) continue;
            for (var i = 0; i < vectors.Length; i++) vectors[i] += Eight(at + (i * Lanes));
        }
        for (var i = 0; i < vectors.Length; i++) vectors[i] *= factor;
    }

    // Where a row is kept; all that are zero are one, at 0.
    private int At(uint row)
    {
        var (marks, before) = words[row / Word];
        var bit = 1UL << (int)(row % Word);
        return (marks & bit) == 0 ? 0 : (1 + before + BitOperations.PopCount(marks & (bit - 1))) * Labels;
    }

    // Features that are simply there: whole numbers, whose sum is the same in whatever way they are added.
    private void ScoreWhole(ReadOnlySpan<Feature> seen, Span<float> sums)
    {
        if (sums.Length == 2)
        {
            int first = 0, second = 0;
            foreach (var feature in seen)
            {
                if (At(feature.Hash >> shift) is not (> 0 and var at)) continue;
                first += rows[at];
                second += rows[at + 1];
            }
            (sums[0], sums[1]) = (first, second);
            return;
        }
        var sum = Vector256<short>.Zero;
        foreach (var feature in seen) sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref rows[At(feature.Hash >> shift)]).ToVector256Unsafe());
        for (var label = 0; label < sums.Length; label++) sums[label] = sum[label];
    }

    // All labels of a row at once: each lane adds what the plain loop adds, in its order, so that the sums are the same.
    private void ScoreLanes(ReadOnlySpan<Feature> seen, Span<float> sums)
    {
        var sum = Vector256<float>.Zero;
        foreach (var feature in seen) sum += Vector256.Create(feature.Value) * Eight(At(feature.Hash >> shift));
        Span<float> lanes = stackalloc float[Lanes];
        sum.CopyTo(lanes);
        lanes[..sums.Length].CopyTo(sums);
    }

    private void ScoreTwice(ReadOnlySpan<Feature> seen, Span<float> sums)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        foreach (var feature in seen)
        {
            var (at, value) = (At(feature.Hash >> shift), Vector256.Create(feature.Value));
            low += value * Eight(at);
            high += value * Eight(at + Lanes);
        }
        Span<float> lanes = stackalloc float[2 * Lanes];
        low.CopyTo(lanes);
        high.CopyTo(lanes[Lanes..]);
        lanes[..sums.Length].CopyTo(sums);
    }

    // Eight weights from a place on; those behind a row's last are not looked at.
    private Vector256<float> Eight(int at) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rows.AsSpan(at, Lanes)))).AsSByte()).ToVector256Unsafe()));
}
