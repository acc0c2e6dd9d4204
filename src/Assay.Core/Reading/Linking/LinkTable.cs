using System.Collections.Immutable;

namespace Assay.Reading.Linking;

/// <summary>Log odds of every value with every name of one kind, and of neighbouring values to share one; the best choice for all values together.</summary>
internal sealed class LinkTable(int values, List<int> names)
{
    private const double Unlikely = -20;
    private readonly double[] odds = new double[values * names.Count];
    private readonly int[] chosen = Enumerable.Repeat(-1, values).ToArray();

    /// <summary>Log odds that value v and the next have the same name.</summary>
    public double[] Same { get; } = new double[values];

    public double this[int of, int name]
    {
        get => odds[(of * names.Count) + name];
        set => odds[(of * names.Count) + name] = value;
    }

    /// <summary>The mention chosen for a value, or -1.</summary>
    public int Chosen(int value) => chosen[value] < 0 ? -1 : names[chosen[value]];

    /// <summary>The mention chosen and every other above <paramref name="least"/>.</summary>
    public ImmutableArray<int> Several(int value, double least)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var n = 0; n < names.Count; n++)
            if (n == chosen[value] || this[value, n] > least && chosen[value] >= 0) found.Add(names[n]);
        return found.DrainToImmutable();
    }

    /// <summary>Probability of what was chosen, none included.</summary>
    public double Confidence(int value)
    {
        if (names.Count == 0) return 1;
        var none = 1.0;
        for (var n = 0; n < names.Count; n++) none *= 1 - Sigmoid(this[value, n]);
        return chosen[value] < 0 ? none : Sigmoid(this[value, chosen[value]]);
    }

    /// <summary>The best path: each value takes a name or none (worth <paramref name="least"/>), and neighbours agree as <see cref="Same"/> says.</summary>
    public void Decide(double least, Func<int, int> identity)
    {
        var states = names.Count + 1;
        var best = new double[states];
        var next = new double[states];
        var from = new int[values * states];
        for (var v = 0; v < values; v++)
        {
            for (var s = 0; s < states; s++)
            {
                var own = s == names.Count ? least : this[v, s];
                if (v == 0)
                {
                    next[s] = own;
                    continue;
                }
                var top = 0;
                var score = double.NegativeInfinity;
                for (var p = 0; p < states; p++)
                {
                    var step = best[p];
                    if (p < names.Count && s < names.Count) step += identity(p) == identity(s) ? LogSigmoid(Same[v - 1]) : LogSigmoid(-Same[v - 1]);
                    else if (p != s) step += LogSigmoid(-Same[v - 1]);
                    else step += LogSigmoid(Same[v - 1]);
                    if (step > score) (score, top) = (step, p);
                }
                next[s] = score + own;
                from[(v * states) + s] = top;
            }
            (best, next) = (next, best);
        }
        var state = 0;
        for (var s = 1; s < states; s++)
            if (best[s] > best[state]) state = s;
        for (var v = values - 1; v >= 0; v--)
        {
            chosen[v] = state == names.Count ? -1 : state;
            state = from[(v * states) + state];
        }
    }

    private static double Sigmoid(double odds) => 1 / (1 + Math.Exp(-odds));

    private static double LogSigmoid(double odds) => odds < Unlikely ? odds : -Math.Log(1 + Math.Exp(-odds));
}
