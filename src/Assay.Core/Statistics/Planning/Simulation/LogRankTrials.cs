namespace Assay.Statistics.Planning.Simulation;

/// <summary>Simulated log-rank comparisons.</summary>
public static class LogRankTrials
{
    /// <summary>Draws trials person by person and tests each; benefit is the smaller hazard, or the larger where that is planned.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="trials">How many.</param>
    /// <param name="seed">The same seed gives the same counts, whatever the threads.</param>
    /// <param name="threads">Threads at most; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <returns>Counts, and the mean number of events.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Mantel (1966) and Peto and Peto (1972), doi:10.2307/2344317: O − E over the hypergeometric variance; no continuity correction.</remarks>
    public static (Simulated Counts, double MeanEvents) Run(SurvivalTrial trial, Threshold threshold, long trials, ulong seed = 1,
        int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(threshold);
        Admit.Positive(trial.Control, "median");
        Admit.Positive(trial.Ratio, "hr");
        Admit.AtLeast(trial.N1, 1, "n1");
        Admit.AtLeast(trial.N2, 1, "n2");
        _ = EventProbability.Exponential(trial.Control, trial.Accrual, trial.FollowUp, trial.Loss);
        var (critical, sign) = (threshold.Z, trial.Ratio <= 1 ? -1 : 1);
        var counts = Blocks.Run(trials, seed, threads, 3, (chance, size, tally) =>
        {
            var (times, marks) = (new double[trial.N1 + trial.N2], new byte[trial.N1 + trial.N2]);
            for (var i = 0; i < size; i++)
            {
                Draw(trial, ref chance, times, marks);
                Array.Sort(times, marks);
                var (z, events) = Statistic(marks, trial.N1, trial.N2);
                tally[2] += events;
                if (sign * z >= critical) tally[0]++;
                else if (threshold.Sides == 2 && -sign * z >= critical) tally[1]++;
            }
        }, cancellationToken);
        return (new(trials, counts[0], counts[1]), (double)counts[2] / trials);
    }

    // A mark tells arm (1: experimental) and event (2).
    private static void Draw(SurvivalTrial trial, ref Chance chance, double[] times, byte[] marks)
    {
        for (var person = 0; person < times.Length; person++)
        {
            var experimental = person < trial.N1;
            var watched = trial.FollowUp + (trial.Accrual * chance.Uniform());
            if (trial.Loss > 0) watched = Math.Min(watched, chance.Exponential() / trial.Loss);
            var time = chance.Exponential() / (experimental ? trial.Control * trial.Ratio : trial.Control);
            times[person] = Math.Min(time, watched);
            marks[person] = (byte)((experimental ? 1 : 0) + (time <= watched ? 2 : 0));
        }
    }

    private static (double Z, int Events) Statistic(byte[] marks, int n1, int n2)
    {
        double difference = 0, variance = 0;
        var events = 0;
        var (one, all) = (n1, n1 + n2);
        foreach (var mark in marks)
        {
            if (mark >= 2)
            {
                var share = (double)one / all;
                difference += (mark & 1) - share;
                variance += share * (1 - share);
                events++;
            }
            one -= mark & 1;
            all--;
        }
        return (variance > 0 ? difference / Math.Sqrt(variance) : 0, events);
    }
}
