using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Language.Learning;

/// <summary>The weights of hashed features, one signed byte for each label, with one scale for all.</summary>
internal sealed class WeightTable
{
    private const int Lanes = 8;

    private readonly int shift;
    private readonly sbyte[] rows;

    /// <param name="bits">The table has 2^bits rows, 1 to 24.</param>
    /// <param name="labels">Weights a row, at least 1.</param>
    /// <param name="rows">Weights, row after row.</param>
    /// <param name="scale">What one step of a byte is worth.</param>
    public WeightTable(int bits, int labels, sbyte[] rows, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, (1 << bits) * labels);
        (Bits, Labels, Scale, this.rows, shift) = (bits, labels, scale, rows, 32 - bits);
    }

    public int Bits { get; }

    public int Labels { get; }

    public float Scale { get; }

    public ReadOnlySpan<sbyte> Row(int index) => rows.AsSpan(index * Labels, Labels);

    /// <summary>Rounds <paramref name="weights"/> to bytes.</summary>
    public static WeightTable Quantise(int bits, int labels, ReadOnlySpan<float> weights)
    {
        var largest = 0f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        var rows = new sbyte[weights.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = (sbyte)Math.Round(weights[i] / scale);
        return new(bits, labels, rows, scale);
    }

    /// <summary>The score of each label: the sum of the weights of what is seen.</summary>
    public void Score(FeatureList seen, Span<double> scores)
    {
        scores = scores[..Labels];
        Span<float> sums = stackalloc float[64];
        sums = Labels <= sums.Length ? sums[..Labels] : new float[Labels];
        sums.Clear();
        if (sums.Length is > 2 and <= Lanes) ScoreLanes(seen.Features, sums);
        else
            foreach (var feature in seen.Features)
            {
                var row = rows.AsSpan((int)(feature.Hash >> shift) * sums.Length, sums.Length);
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
            var row = MemoryMarshal.Cast<sbyte, ulong>(rows.AsSpan((int)(feature.Hash >> shift) * Labels, Labels));
            for (var i = 0; i < vectors.Length; i++) vectors[i] += Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(row[i]).AsSByte()).ToVector256Unsafe()));
        }
        for (var i = 0; i < vectors.Length; i++) vectors[i] *= factor;
    }

    // All labels of a row at once: each lane adds what the plain loop adds, in its order, so that the sums are the same.
    private void ScoreLanes(ReadOnlySpan<Feature> seen, Span<float> sums)
    {
        var sum = Vector256<float>.Zero;
        var last = rows.Length - Lanes;
        foreach (var feature in seen)
        {
            var at = (int)(feature.Hash >> shift) * Labels;
            // The table's last rows have no eight bytes behind their beginning.
            var bytes = at <= last ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rows.AsSpan(at, Lanes))) : Tail(at);
            var row = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsSByte()).ToVector256Unsafe()));
            sum += Vector256.Create(feature.Value) * row;
        }
        Span<float> lanes = stackalloc float[Lanes];
        sum.CopyTo(lanes);
        lanes[..sums.Length].CopyTo(sums);
    }

    private ulong Tail(int at)
    {
        Span<sbyte> bytes = stackalloc sbyte[Lanes];
        bytes.Clear();
        rows.AsSpan(at, Labels).CopyTo(bytes);
        return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(bytes));
    }
}
