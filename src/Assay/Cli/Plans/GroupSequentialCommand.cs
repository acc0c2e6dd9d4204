using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan group-sequential</c>.</summary>
internal static class GroupSequentialCommand
{
    public static Command Make(Terminal terminal)
    {
        var (power, alpha, sides, ratio) = (PlanAsks.Power(), PlanAsks.Alpha(), PlanAsks.Sides(), PlanAsks.Ratio());
        var p1 = PlanAsks.Number("--p1", "Proportion in arm 1, for a size");
        var p2 = PlanAsks.Number("--p2", "Proportion in arm 2");
        var delta = PlanAsks.Number("--delta", "Difference of means, for a size");
        var deviation = PlanAsks.Number("--sd", "Standard deviation within an arm");
        var hr = PlanAsks.Number("--hr", "Hazard ratio, for events");
        var z = PlanAsks.Number("--interim-z", "z at an interim look, for conditional power", "Z");
        var share = PlanAsks.Number("--interim-information", "Share of the information at that look", "T");
        var looks = new SequentialAsks();
        var command = new Command("group-sequential", "Boundaries, size and course of a trial that is looked at more than once") { power, alpha, sides, ratio, p1, p2, delta, deviation, hr, z, share };
        looks.On(command);
        return new PlanOutput().On(command, terminal, (call, _) =>
        {
            var question = looks.Of(call, call.GetValue(power), call.GetValue(alpha), call.GetValue(sides)) with
            { InterimZ = call.GetValue(z), InterimInformation = call.GetValue(share) };
            var (threshold, one, two) = (question.Threshold, call.GetValue(p1) ?? call.GetValue(p2), call.GetValue(delta) ?? call.GetValue(deviation));
            if (new[] { one, two, call.GetValue(hr) }.Count(given => given is not null) > 1)
                throw new WrongCallException("proportions, means and a hazard ratio are three trials; describe one.");
            var k = call.GetValue(ratio) ?? 1;
            return (question with
            {
                Fixed = one is not null ? FixedTrial.OfProportions(PlanOutput.Needed(call, p1), PlanOutput.Needed(call, p2), question.Power, threshold, k)
                    : two is not null ? FixedTrial.OfMeans(PlanOutput.Needed(call, delta), PlanOutput.Needed(call, deviation), question.Power, threshold, k)
                    : call.GetValue(hr) is { } hazards ? FixedTrial.OfHazards(hazards, question.Power, threshold, k)
                    : null,
            }).Answer();
        });
    }
}
