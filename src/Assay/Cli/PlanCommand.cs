using System.CommandLine;
using Assay.Cli.Plans;

namespace Assay.Cli;

/// <summary><c>assay plan</c>: how large a trial must be, what it would show, and when it may stop.</summary>
internal static class PlanCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("plan", "Plan a trial: its size, its power, its boundaries, what it may be expected to show; or the next trial from a topic's abstracts")
        {
            TwoProportionsCommand.Make(terminal),
            TwoMeansCommand.Make(terminal),
            LogRankCommand.Make(terminal),
            GroupSequentialCommand.Make(terminal),
            AssuranceCommand.Make(terminal),
            SimulateCommand.Make(terminal),
        };
        new NextTrialAsks().On(command, terminal);
        return command;
    }
}
