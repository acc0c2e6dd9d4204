using System.Collections.Immutable;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>The shares of the information at which a trial is looked at.</summary>
public static class Information
{
    /// <summary>Most looks.</summary>
    public const int MostLooks = 50;

    /// <summary>Least gain of information between two looks.</summary>
    public const double LeastGain = 0.001;

    /// <summary>Looks evenly spread: 1/k, 2/k, .., 1.</summary>
    /// <param name="looks">1 to 50.</param>
    /// <exception cref="ImpossiblePlanException">The number of looks is out of range.</exception>
    /// <remarks>Pocock (1977), doi:10.1093/biomet/64.2.191: equal groups.</remarks>
    public static ImmutableArray<double> Even(int looks)
    {
        if (looks is < 1 or > MostLooks) throw new ImpossiblePlanException(nameof(looks), $"lies between 1 and {MostLooks}, not at {looks}");
        return [.. Enumerable.Range(1, looks).Select(look => (double)look / looks)];
    }

    /// <summary>The shares themselves, once it is sure that they rise from above 0 to 1.</summary>
    /// <param name="shares">One for each look.</param>
    /// <exception cref="ImpossiblePlanException">They do not rise, by 0.001 at least, to 1.</exception>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659: times of looks are free.</remarks>
    public static ImmutableArray<double> Checked(ImmutableArray<double> shares)
    {
        if (shares.IsDefaultOrEmpty || shares.Length > MostLooks) throw new ImpossiblePlanException("information", $"holds 1 to {MostLooks} shares");
        var before = 0.0;
        foreach (var share in shares)
        {
            if (!(share - before >= LeastGain)) throw new ImpossiblePlanException("information", $"rises from look to look by {Admit.Text(LeastGain)} at least; {Admit.Text(share)} stands after {Admit.Text(before)}");
            before = share;
        }
        if (Math.Abs(before - 1) > 1e-9) throw new ImpossiblePlanException("information", $"ends with 1, not with {Admit.Text(before)}");
        return shares.SetItem(shares.Length - 1, 1);
    }
}
