using System.CommandLine;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary>Options of trials that randomise groups of people.</summary>
internal sealed class ClusterAsks
{
    private readonly Option<double?> icc = PlanAsks.Number("--icc", "Intracluster correlation, with --cluster-size");
    private readonly Option<double?> size = PlanAsks.Number("--cluster-size", "Mean people in a cluster", "M");
    private readonly Option<double?> variation = PlanAsks.Number("--cluster-cv", "Coefficient of variation of the clusters' sizes (0)");

    public void On(Command command)
    {
        command.Options.Add(icc);
        command.Options.Add(size);
        command.Options.Add(variation);
    }

    public Enrolment Of(ParseResult call, double? dropout) =>
        new() { Dropout = dropout ?? 0, Icc = call.GetValue(icc), ClusterSize = call.GetValue(size), ClusterCv = call.GetValue(variation) ?? 0 };
}
