using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Language.Learning.Layered;

/// <summary>The weights of a hidden layer: from the vectors of what is seen to hidden units, from those to labels, and the steps between labels.</summary>
/// <remarks>A hidden unit is x / (1 + |x|): the same on every machine, unlike a tangent.</remarks>
internal sealed class Layer
{
    /// <summary>Numbers of a vector.</summary>
    public const int Wide = 16;

    /// <summary>Hidden units.</summary>
    public const int Units = 32;

    /// <summary>Vectors that a place is judged by: its own, two neighbours' on each side, the whole's, the heading's, its standing.</summary>
    public const int Slots = 8;

    private const int Reach = 2;

    /// <param name="labels">How many labels there are.</param>
    /// <param name="weights">All weights, in the order of the members below; as many as <see cref="Length"/>.</param>
    public Layer(int labels, float[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Length(labels));
        (Labels, Weights) = (labels, weights);
        Steps = new(labels, weights[^Steps.Length(labels)..]);
    }

    public int Labels { get; }

    public float[] Weights { get; }

    /// <summary>A copy of the last weights.</summary>
    public Steps Steps { get; }

    /// <summary>Where the unit's own weights begin, the labels' weights, the labels' own, and the steps.</summary>
    public static (int Own, int Out, int Labels, int Steps) Parts(int labels) =>
        (Slots * Wide * Units, (Slots * Wide * Units) + Units, (Slots * Wide * Units) + Units + (labels * Units), (Slots * Wide * Units) + Units + (labels * Units) + labels);

    public static int Length(int labels) => Parts(labels).Steps + Steps.Length(labels);

    /// <summary>Which vector stands in a slot of a place, or -1: the vectors are those of the places, of the whole, of the heading, then of the standings.</summary>
    public static int Slot(int place, int slot, int count) => slot switch
    {
        <= 2 * Reach => place + slot - Reach is var other && other >= 0 && other < count ? other : -1,
        (2 * Reach) + 1 => count,
        (2 * Reach) + 2 => count + 1,
        _ => count + 2 + place,
    };

    /// <summary>The hidden units of a place.</summary>
    public static void Hide(ReadOnlySpan<float> weights, ReadOnlySpan<float> vectors, int place, int count, Span<float> units)
    {
        weights.Slice(Slots * Wide * Units, Units).CopyTo(units);
        for (var slot = 0; slot < Slots; slot++)
        {
            if (Slot(place, slot, count) is not (>= 0 and var at)) continue;
            for (var i = 0; i < Wide; i++) Add(vectors[(at * Wide) + i], weights.Slice(((slot * Wide) + i) * Units, Units), units);
        }
        foreach (ref var unit in units) unit /= 1 + MathF.Abs(unit);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="terms"/>; lengths are multiples of eight.</summary>
    public static void Add(float factor, ReadOnlySpan<float> terms, Span<float> sums)
    {
        if (factor == 0) return;
        var from = MemoryMarshal.Cast<float, Vector256<float>>(terms);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (var i = 0; i < from.Length; i++) to[i] += from[i] * factor;
    }

    /// <summary>The scores of the labels of every place, laid into a lattice.</summary>
    public Lattice Scores(ReadOnlySpan<float> vectors, int count)
    {
        var lattice = new Lattice(Steps, null);
        var (_, outward, own, _) = Parts(Labels);
        Span<float> units = stackalloc float[Units];
        for (var place = 0; place < count; place++)
        {
            Hide(Weights, vectors, place, count, units);
            var scores = lattice.Next();
            for (var label = 0; label < Labels; label++)
            {
                var sum = Weights[own + label];
                for (var unit = 0; unit < Units; unit++) sum += units[unit] * Weights[outward + (label * Units) + unit];
                scores[label] = sum;
            }
        }
        return lattice;
    }
}
