using System.CommandLine;
using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Planning.Simulation;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan simulate</c>.</summary>
internal static class SimulateCommand
{
    public static Command Make(Terminal terminal)
    {
        var p1 = PlanAsks.Number("--p1", "Proportion in arm 1");
        var p2 = PlanAsks.Number("--p2", "Proportion in arm 2");
        var hr = PlanAsks.Number("--hr", "Hazard ratio, experimental to control");
        var median = PlanAsks.Number("--median", "Median time to the event in the control arm", "T");
        var accrual = PlanAsks.Number("--accrual", "Time over which people join (0)", "T");
        var followUp = PlanAsks.Number("--followup", "Time from the last one's joining to the end", "T");
        var dropout = PlanAsks.Number("--dropout", "Share of people lost by --dropout-time");
        var dropoutTime = PlanAsks.Number("--dropout-time", "Time by which that share is lost (accrual + follow-up)", "T");
        var n = PlanAsks.Number("--n", "People in arm 1", "N");
        var trials = PlanAsks.Number("--trials", "How many trials (100000)", "N");
        var seed = new Option<ulong?>("--seed") { Description = "Names the stream of chance (1)", HelpName = "N" };
        var threads = new Option<int?>("--threads") { Description = "Threads at most (all); the counts are the same", HelpName = "N" };
        var (power, alpha, sides, ratio) = (PlanAsks.Power(), PlanAsks.Alpha(), PlanAsks.Sides(), PlanAsks.Ratio("People in arm 2 for each in arm 1, or experimental to control (1)"));
        var looks = new SequentialAsks();
        var command = new Command("simulate", "Try a plan out many times, with the Monte-Carlo error") { p1, p2, hr, median, accrual, followUp, dropout, dropoutTime, n, trials, seed, threads, power, alpha, sides, ratio };
        looks.On(command);
        return new PlanOutput().On(command, terminal, (call, cancellationToken) =>
        {
            var simulation = new SimulationQuestion
            {
                Trials = Whole("--trials", call.GetValue(trials) ?? 100_000),
                Seed = call.GetValue(seed) ?? 1,
                Threads = call.GetValue(threads),
                Alpha = call.GetValue(alpha),
                Sides = call.GetValue(sides) ?? 2,
            };
            if (looks.Asked(call))
            {
                var design = looks.Of(call, call.GetValue(power), call.GetValue(alpha), call.GetValue(sides)).Answer().Design!;
                return (simulation with { Alpha = design.Boundaries.Alpha * (design.Boundaries.Symmetric ? 2 : 1), Sides = design.Boundaries.Symmetric ? 2 : 1 }).OfLooks(design, cancellationToken);
            }
            var k = call.GetValue(ratio) ?? 1;
            if (!(k > 0)) throw new WrongCallException("--ratio is a number above 0.");
            var one = (int)Whole("--n", PlanOutput.Needed(call, n));
            if (call.GetValue(hr) is { } hazards)
            {
                var asked = new LogRankQuestion(hazards)
                {
                    Median = PlanOutput.Needed(call, median),
                    Accrual = call.GetValue(accrual) ?? 0,
                    FollowUp = call.GetValue(followUp) ?? 0,
                    Ratio = k,
                    Dropout = call.GetValue(dropout) ?? 0,
                    DropoutTime = call.GetValue(dropoutTime),
                };
                var trial = new SurvivalTrial(EventProbability.HazardOfMedian(asked.Median!.Value), hazards, one, (int)Assay.Statistics.Planning.Whole.Up(one / k), asked.Accrual, asked.FollowUp, asked.Loss);
                return simulation.OfHazards(trial, cancellationToken);
            }
            return simulation.OfProportions(PlanOutput.Needed(call, p1), PlanOutput.Needed(call, p2), one, (int)Assay.Statistics.Planning.Whole.Up(one * k), cancellationToken);
        });
    }

    private static long Whole(string option, double value) => value is >= 1 and <= 1e9 && value == Math.Floor(value)
        ? (long)value
        : throw new WrongCallException($"{option} is a whole number from 1 to 1000000000.");
}
