using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan two-proportions</c>.</summary>
internal static class TwoProportionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var p1 = PlanAsks.Number("--p1", "Proportion in arm 1");
        var p2 = PlanAsks.Number("--p2", "Proportion in arm 2");
        var n = PlanAsks.Number("--n", "People in arm 1: asks for the power instead of the size", "N");
        var (power, alpha, sides, ratio, dropout) = (PlanAsks.Power(), PlanAsks.Alpha(), PlanAsks.Sides(), PlanAsks.Ratio(), PlanAsks.Dropout());
        var method = PlanAsks.Method([.. TwoProportionQuestion.Methods]);
        var margin = PlanAsks.Number("--margin", "Margin, with --non-inferiority or --equivalence");
        var notWorse = new Option<bool>("--non-inferiority") { Description = "Arm 1 is to be shown not worse by the margin (the outcome is good)" };
        var alike = new Option<bool>("--equivalence") { Description = "The arms are to be shown to differ by less than the margin" };
        var clusters = new ClusterAsks();
        var command = new Command("two-proportions", "Size or power of a comparison of two proportions, by every usual method") { p1, p2, n, power, alpha, sides, ratio, method, margin, notWorse, alike, dropout };
        clusters.On(command);
        return new PlanOutput().On(command, terminal, (call, _) => new TwoProportionQuestion(PlanOutput.Needed(call, p1), PlanOutput.Needed(call, p2))
        {
            N1 = call.GetValue(n),
            Power = call.GetValue(power) ?? 0.8,
            Alpha = call.GetValue(alpha),
            Sides = call.GetValue(sides),
            Ratio = call.GetValue(ratio) ?? 1,
            Method = call.GetValue(method),
            Margin = call.GetValue(margin),
            Purpose = PurposeOf(call.GetValue(notWorse), call.GetValue(alike)),
            Enrolment = clusters.Of(call, call.GetValue(dropout)),
        }.Answer());
    }

    public static Purpose PurposeOf(bool notWorse, bool alike) => (notWorse, alike) switch
    {
        (true, true) => throw new WrongCallException("--non-inferiority and --equivalence are two trials; choose one."),
        (true, _) => Purpose.NonInferiority,
        (_, true) => Purpose.Equivalence,
        _ => Purpose.Superiority,
    };
}
