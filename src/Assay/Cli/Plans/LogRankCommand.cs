using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan log-rank</c>.</summary>
internal static class LogRankCommand
{
    public static Command Make(Terminal terminal)
    {
        var hr = PlanAsks.Number("--hr", "Hazard ratio, experimental to control");
        var events = PlanAsks.Number("--events", "Events in both arms: asks for the power", "D");
        var n = PlanAsks.Number("--n", "People in the experimental arm: asks for the power", "N");
        var (power, alpha, sides) = (PlanAsks.Power(), PlanAsks.Alpha(), PlanAsks.Sides());
        var ratio = PlanAsks.Ratio("People in the experimental arm for each in the control arm (1)");
        var method = PlanAsks.Method("schoenfeld", "freedman");
        var margin = PlanAsks.Number("--margin", "Hazard ratio above 1 to be ruled out (non-inferiority)", "HR");
        var chance = PlanAsks.Number("--event-probability", "Mean chance of the event", "P");
        var median = PlanAsks.Number("--median", "Median time to the event in the control arm", "T");
        var accrual = PlanAsks.Number("--accrual", "Time over which people join (0)", "T");
        var followUp = PlanAsks.Number("--followup", "Time from the last one's joining to the end", "T");
        var dropout = PlanAsks.Number("--dropout", "Share of people lost (by --dropout-time, where a median is given)");
        var dropoutTime = PlanAsks.Number("--dropout-time", "Time by which that share is lost (accrual + follow-up)", "T");
        var command = new Command("log-rank", "Events, people or power of a log-rank comparison") { hr, events, n, power, alpha, sides, ratio, method, margin, chance, median, accrual, followUp, dropout, dropoutTime };
        return new PlanOutput().On(command, terminal, (call, _) => new LogRankQuestion(PlanOutput.Needed(call, hr))
        {
            Events = call.GetValue(events),
            N1 = call.GetValue(n),
            Power = call.GetValue(power) ?? 0.8,
            Alpha = call.GetValue(alpha),
            Sides = call.GetValue(sides),
            Ratio = call.GetValue(ratio) ?? 1,
            Method = call.GetValue(method),
            Margin = call.GetValue(margin),
            EventProbability = call.GetValue(chance),
            Median = call.GetValue(median),
            Accrual = call.GetValue(accrual) ?? 0,
            FollowUp = call.GetValue(followUp) ?? 0,
            Dropout = call.GetValue(dropout) ?? 0,
            DropoutTime = call.GetValue(dropoutTime),
        }.Answer());
    }
}
