using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan two-means</c>.</summary>
internal static class TwoMeansCommand
{
    public static Command Make(Terminal terminal)
    {
        var delta = PlanAsks.Number("--delta", "True difference of means, arm 1 less arm 2");
        var deviation = PlanAsks.Number("--sd", "Standard deviation within an arm");
        var n = PlanAsks.Number("--n", "People in arm 1: asks for the power instead of the size", "N");
        var (power, alpha, sides, ratio, dropout) = (PlanAsks.Power(), PlanAsks.Alpha(), PlanAsks.Sides(), PlanAsks.Ratio(), PlanAsks.Dropout());
        var method = PlanAsks.Method("t", "normal");
        var margin = PlanAsks.Number("--margin", "Margin, with --non-inferiority or --equivalence");
        var notWorse = new Option<bool>("--non-inferiority") { Description = "Arm 1 is to be shown not worse by the margin (more is better)" };
        var alike = new Option<bool>("--equivalence") { Description = "The means are to be shown to differ by less than the margin" };
        var clusters = new ClusterAsks();
        var command = new Command("two-means", "Size or power of a comparison of two means") { delta, deviation, n, power, alpha, sides, ratio, method, margin, notWorse, alike, dropout };
        clusters.On(command);
        return new PlanOutput().On(command, terminal, (call, _) => new TwoMeansQuestion(PlanOutput.Needed(call, delta), PlanOutput.Needed(call, deviation))
        {
            N1 = call.GetValue(n),
            Power = call.GetValue(power) ?? 0.8,
            Alpha = call.GetValue(alpha),
            Sides = call.GetValue(sides),
            Ratio = call.GetValue(ratio) ?? 1,
            Method = call.GetValue(method),
            Margin = call.GetValue(margin),
            Purpose = TwoProportionsCommand.PurposeOf(call.GetValue(notWorse), call.GetValue(alike)),
            Enrolment = clusters.Of(call, call.GetValue(dropout)),
        }.Answer());
    }
}
