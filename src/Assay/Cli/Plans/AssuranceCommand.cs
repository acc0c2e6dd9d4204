using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan assurance</c>.</summary>
internal static class AssuranceCommand
{
    public static Command Make(Terminal terminal)
    {
        var mean = PlanAsks.Number("--mean", "Pooled effect: ln HR, ln RR of a bad event, or a difference of means");
        var error = PlanAsks.Number("--se", "Its standard error");
        var tau = PlanAsks.Number("--tau", "Standard deviation between trials (0)");
        var studies = new Option<int?>("--studies") { Description = "Trials pooled, at least 3 for the effect of another one", HelpName = "K" };
        var events = PlanAsks.Number("--events", "Events of a log-rank trial", "D");
        var n = PlanAsks.Number("--n", "People in arm 1, with --p-control or --sd", "N");
        var control = PlanAsks.Number("--p-control", "Control risk of a trial of two proportions");
        var controlEvents = PlanAsks.Number("--control-events", "Events among those from whom that risk is known (Beta)", "A");
        var controlPeople = PlanAsks.Number("--control-n", "People from whom that risk is known", "N");
        var deviation = PlanAsks.Number("--sd", "Standard deviation within an arm of a trial of two means");
        var weight = PlanAsks.Number("--weight", "Weight of the evidence in a robust mixture with a vague belief in no effect", "W");
        var vague = PlanAsks.Number("--vague-sd", "Standard deviation of that vague belief (1)");
        var cap = PlanAsks.Number("--cap", "Largest risk a treated arm is given (0.999)");
        var (alpha, sides, ratio) = (PlanAsks.Alpha(), PlanAsks.Sides(), PlanAsks.Ratio());
        var command = new Command("assurance", "What a trial may be expected to show, given pooled evidence") { mean, error, tau, studies, events, n, control, controlEvents, controlPeople, deviation, weight, vague, cap, alpha, sides, ratio };
        return new PlanOutput().On(command, terminal, (call, _) => new AssuranceQuestion(PlanOutput.Needed(call, mean), PlanOutput.Needed(call, error))
        {
            Tau = call.GetValue(tau) ?? 0,
            Studies = call.GetValue(studies),
            Events = call.GetValue(events),
            N1 = call.GetValue(n),
            ControlRisk = call.GetValue(control),
            ControlEvents = call.GetValue(controlEvents),
            ControlPeople = call.GetValue(controlPeople),
            Deviation = call.GetValue(deviation),
            Weight = call.GetValue(weight),
            VagueDeviation = call.GetValue(vague) ?? 1,
            Cap = call.GetValue(cap) ?? 0.999,
            Alpha = call.GetValue(alpha) ?? 0.05,
            Sides = call.GetValue(sides) ?? 2,
            Ratio = call.GetValue(ratio) ?? 1,
        }.Answer());
    }
}
