using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Simulation;
using Assay.Statistics.Sequential;
using Assay.Statistics.Tables;

namespace Assay.Tests.Statistics.Planning;

public sealed class SimulationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ContingencyTest.Pearson)]
    [InlineData(ContingencyTest.Yates)]
    [InlineData(ContingencyTest.Fisher)]
    public void Simulated_proportions_agree_with_exact_power(ContingencyTest test)
    {
        var found = ProportionTrials.Run(.68, .42, 57, 57, test, new(), 400_000, seed: 7, cancellationToken: Stop);
        Assert.InRange(found.Significant - ExactPower.Of(.68, .42, 57, 57, test, new()), -4 * found.StandardError, 4 * found.StandardError);
        Assert.True(found.Interval.Contains(found.Power));
    }

    [Fact]
    public void One_side_counts_its_own_direction()
    {
        var threshold = new Threshold(.025, 1);
        var found = ProportionTrials.Run(.3, .5, 60, 40, ContingencyTest.Fisher, threshold, 200_000, seed: 3, cancellationToken: Stop);
        Assert.InRange(found.Power - ExactPower.Of(.3, .5, 60, 40, ContingencyTest.Fisher, threshold), -4 * found.StandardError, 4 * found.StandardError);
        Assert.Equal(0, found.Opposite);
    }

    [Fact]
    public void Simulated_log_rank_trials_agree_with_their_formulas()
    {
        var trial = new SurvivalTrial(Math.Log(2) / 12, .7, 150, 150, 12, 24, .004);
        var (found, events) = LogRankTrials.Run(trial, new(), 8_000, seed: 5, cancellationToken: Stop);
        var expected = 150 * (EventProbability.Exponential(trial.Control, 12, 24, .004) + EventProbability.Exponential(trial.Control * .7, 12, 24, .004));
        Assert.InRange(events / expected, .997, 1.003);
        // Schoenfeld's formula is itself off by about half a percentage point here.
        Assert.InRange(found.Power - LogRank.Power(.7, expected, new()), (-4 * found.StandardError) - .01, (4 * found.StandardError) + .01);
        var (none, _) = LogRankTrials.Run(trial with { Ratio = 1 }, new(), 8_000, seed: 5, cancellationToken: Stop);
        Assert.InRange(none.Significant, .04, .06);
    }

    [Theory]
    [InlineData("obf", null)]
    [InlineData("pocock", null)]
    [InlineData("hsd:-4", "hsd:-2")]
    public void Simulated_looks_agree_with_the_integrals(string spending, string? futility)
    {
        var boundaries = Boundaries.Of([.3, .6, 1], .025, Spending.Read(spending)!, futility is null);
        var design = SequentialDesign.Of(boundaries, .85, futility is null ? null : Spending.Read(futility));
        foreach (var drift in new[] { design.Drift, 0 })
        {
            var (found, stops) = SequentialTrials.Run(design, drift, 300_000, seed: 11, cancellationToken: Stop);
            for (var look = 0; look < 3; look++)
            {
                var expected = drift == 0 ? design.Looks[look].Null : design.Looks[look].Effect;
                Agrees(stops[look].Upper, expected.Upper, found.Trials);
                Agrees(stops[look].Lower, expected.Lower, found.Trials);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_same_seed_gives_the_same_counts_whatever_the_threads(int threads)
    {
        Simulated Proportions(ulong seed, int degree) => ProportionTrials.Run(.3, .5, 40, 40, ContingencyTest.Fisher, new(), 100_001, seed, degree, Stop);
        Assert.Equal(Proportions(1, 1), Proportions(1, threads));
        Assert.NotEqual(Proportions(1, 1), Proportions(2, threads));
        var trial = new SurvivalTrial(.05, .7, 40, 40, 6, 12);
        Assert.Equal(LogRankTrials.Run(trial, new(), 20_000, 9, 1, Stop), LogRankTrials.Run(trial, new(), 20_000, 9, threads, Stop));
        var design = SequentialDesign.Of(Boundaries.Of([.3, .6, 1], .025, new Spending.OBrienFleming()), .85);
        var ((alone, stops), (together, others)) = (SequentialTrials.Run(design, design.Drift, 50_001, 9, 1, Stop), SequentialTrials.Run(design, design.Drift, 50_001, 9, threads, Stop));
        Assert.Equal(alone, together);
        Assert.Equal(stops, others);
    }

    [Fact]
    public void A_simulation_that_is_stopped_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ProportionTrials.Run(.3, .5, 40, 40, ContingencyTest.Pearson, new(), 1_000_000, cancellationToken: stopped.Token));
    }

    [Fact]
    public void Equivalence_of_means_is_what_simulated_tests_show()
    {
        // Sixteen people an arm, where the corner of the power matters: tests made from drawn means and variances.
        const int Trials = 200_000, N = 16;
        var random = new Random(17);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var critical = Assay.Statistics.Distributions.StudentT.FromTwoSided(.1, (2 * N) - 2);
        var passed = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            double square = 0;
            for (var i = 0; i < (2 * N) - 2; i++) square += Math.Pow(Normal(), 2);
            var error = Math.Sqrt(square / ((2 * N) - 2) * 2 / N);
            var difference = .1 + (Normal() * Math.Sqrt(2.0 / N));
            if (Math.Abs(difference) + (critical * error) < 1) passed++;
        }
        Agrees(passed, Equivalence.MeansPower(.1, 1, 1, N, N), Trials);
    }

    private static void Agrees(long count, double expected, long trials)
    {
        var error = Math.Sqrt(Math.Max(expected * (1 - expected), 1e-7) / trials);
        Assert.InRange(((double)count / trials) - expected, (-4.5 * error) - (2.0 / trials), (4.5 * error) + (2.0 / trials));
    }
}
