using System.Collections.Immutable;

namespace Assay.Statistics.Survival;

/// <summary>People followed until an event or until they were last seen.</summary>
/// <param name="Times">Follow-up, 0 or more, one a person.</param>
/// <param name="Events">Whether it ended with the event.</param>
public sealed record SurvivalTimes(ImmutableArray<double> Times, ImmutableArray<bool> Events)
{
    /// <summary>People.</summary>
    public int N => Times.Length;

    internal void Check()
    {
        if (Times.Length != Events.Length) throw new ArgumentException($"There are {Times.Length} times and {Events.Length} outcomes.");
        if (Times.Any(time => !(time >= 0) || !double.IsFinite(time))) throw new ArgumentException("Times of follow-up are not negative.");
    }
}
