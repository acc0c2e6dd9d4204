namespace Assay.Statistics.Tables;

/// <summary>How few events stand between a result and the threshold.</summary>
/// <param name="Index">Events to add to the arm with fewer until Fisher's P reaches alpha; 0 where it is there already.</param>
/// <param name="Reverse">Where the index is 0: events to take from that arm until P falls below alpha; null where that cannot be.</param>
/// <param name="PAfter">Fisher's P after the change.</param>
public sealed record Fragility(int Index, int? Reverse, double PAfter)
{
    /// <summary>Fragility index of a table, and its reverse.</summary>
    /// <param name="table">Counts.</param>
    /// <param name="alpha">Threshold, 0 to 1.</param>
    /// <remarks>Walsh and others (2014), doi:10.1016/j.jclinepi.2013.10.019; reverse: Khan and others (2020), doi:10.1001/jamanetworkopen.2020.12469.</remarks>
    public static Fragility Of(TwoByTwo table, double alpha = 0.05)
    {
        // The arm with fewer events is chosen once (arm 1 on a tie), not anew at each step.
        var first = table.A <= table.C;
        var (events, size) = first ? (table.A, table.N1) : (table.C, table.N2);
        var p = FisherExact.TwoSided(table);
        if (p >= alpha) return new(0, Backwards(table, first, events, alpha), p);
        var index = 0;
        while (p < alpha && events + index < size)
        {
            index++;
            p = FisherExact.TwoSided(With(table, first, events + index));
        }
        return new(index, null, p);
    }

    private static int? Backwards(TwoByTwo table, bool first, int events, double alpha)
    {
        for (var less = 1; less <= events; less++)
            if (FisherExact.TwoSided(With(table, first, events - less)) < alpha)
                return less;
        return null;
    }

    private static TwoByTwo With(TwoByTwo table, bool first, int events) => first
        ? new(events, table.N1, table.C, table.N2)
        : new(table.A, table.N1, events, table.N2);
}
