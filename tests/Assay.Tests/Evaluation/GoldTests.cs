using System.Globalization;
using Assay.Evaluation;

namespace Assay.Tests.Evaluation;

/// <summary>Our own gold: a figure that falls below the floor recorded in Gold/floors.txt fails the build.</summary>
public sealed class GoldTests
{
    private static readonly string Folder = Path.Combine(Place.Root, "tests", "Assay.Tests", "Gold");

    public static TheoryData<string, string, double> Floors()
    {
        var floors = new TheoryData<string, string, double>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "floors.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split('\t', StringSplitOptions.TrimEntries);
            floors.Add(parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        return floors;
    }

    [Theory, MemberData(nameof(Floors))]
    public async Task No_figure_falls_below_its_floor(string task, string row, double floor)
    {
        var report = await RunAsync(task);
        var found = report.Row(row);
        Assert.NotNull(found);
        Assert.True(found.F1 >= floor, $"{task}, {row}: {found.F1:0.0000} is below the floor {floor}; mend the reader, or say in the floors file why less is right.");
    }

    [Fact]
    public async Task The_gold_is_whole_and_large_enough()
    {
        var gold = await GoldFile.OpenAsync(Path.Combine(Folder, "sentences"), null, TestContext.Current.CancellationToken);
        var report = EvaluationTasks.Named("numbers")!.Run(gold);
        Assert.Empty(gold.Faults);
        Assert.InRange(report.Documents, 120, 1000);
        Assert.Equal(report.Documents, report.Predictions.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<EvaluationReport> RunAsync(string task) =>
        EvaluationTasks.Named(task)!.Run(await GoldFile.OpenAsync(Path.Combine(Folder, "sentences"), null, TestContext.Current.CancellationToken));
}
