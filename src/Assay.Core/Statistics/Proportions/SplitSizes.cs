using System.Collections.Immutable;

namespace Assay.Statistics.Proportions;

/// <summary>Arm sizes that are not reported, from their total and the percentages printed of each arm.</summary>
public static class SplitSizes
{
    private const int MostOfTwo = 20_000, MostOfThree = 2_000;

    /// <summary>Every way of dividing the total among the arms so that each percentage is that of a whole number of people.</summary>
    /// <param name="arms">For each of two or three arms, the percentages printed; none of them empty.</param>
    /// <param name="total">People in all arms together.</param>
    /// <param name="most">Ways looked for; where there are more, the answer is empty, for it says nothing.</param>
    /// <returns>The ways, by the size of the first arm; empty where there is none, too many, or the total is too large to search.</returns>
    /// <exception cref="ArgumentException">There are not two or three arms, or one has no percentage.</exception>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876, solved for the sizes instead of tested at them.</remarks>
    public static ImmutableArray<ImmutableArray<int>> Solve(ImmutableArray<ImmutableArray<Printed>> arms, int total, int most = 3)
    {
        if (arms.Length is not (2 or 3) || arms.Any(percents => percents.IsDefaultOrEmpty))
            throw new ArgumentException("Two or three arms are needed, each with a percentage.", nameof(arms));
        if (total < arms.Length || total > (arms.Length == 2 ? MostOfTwo : MostOfThree)) return [];
        var possible = arms.Select(percents => Possible(percents, total)).ToList();
        var ways = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var first = 1; first < total; first++)
        {
            if (!possible[0][first]) continue;
            for (var second = arms.Length == 2 ? total - first : 1; second + first <= total - (arms.Length - 2); second++)
            {
                var third = total - first - second;
                if (!possible[1][second] || (arms.Length == 3 && !possible[2][third])) continue;
                if (ways.Count == most) return [];
                ways.Add(arms.Length == 2 ? [first, second] : [first, second, third]);
            }
        }
        return ways.DrainToImmutable();
    }

    private static bool[] Possible(ImmutableArray<Printed> percents, int total)
    {
        var possible = new bool[total + 1];
        for (var n = 1; n <= total; n++) possible[n] = percents.All(percent => Grim.OfPercent(percent, n).IsPossible);
        return possible;
    }
}
