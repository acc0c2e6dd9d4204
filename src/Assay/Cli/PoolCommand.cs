using System.CommandLine;
using Assay.Publication.Drawings;
using Assay.Publication.Pools;
using Assay.Sources;
using Assay.Sources.Tables;
using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;

namespace Assay.Cli;

/// <summary><c>assay pool</c>: a meta-analysis of the studies in a table.</summary>
internal static class PoolCommand
{
    public static Command Make(Terminal terminal)
    {
        var table = new Argument<string>("table") { Description = "CSV with a header and one row a study, or - for standard input", HelpName = "DATA.csv" };
        var measure = new Option<string>("--measure") { Description = $"Effect: {string.Join(", ", Measure.All.Select(one => one.Code))}", HelpName = "MEASURE", Required = true };
        measure.AcceptOnlyFromAmong([.. Measure.All.Select(one => one.Code)]);
        var method = new Option<string?>("--method") { Description = $"Method: {string.Join(", ", PoolMethod.Codes)} (else REML; for PETO Peto's)", HelpName = "METHOD" };
        method.AcceptOnlyFromAmong([.. PoolMethod.Codes]);
        var scaled = new Option<bool>("--hksj") { Description = "Test and interval by Hartung, Knapp, Sidik and Jonkman" };
        var adHoc = new Option<bool>("--adhoc") { Description = "The same, its factor kept from falling below 1" };
        var level = new Option<double>("--level") { Description = "Confidence level in percent", HelpName = "95", DefaultValueFactory = _ => 95 };
        var zero = new Option<string?>("--double-zero") { Description = "Studies without events in both arms: keep or drop (else ratios drop them, differences keep them)", HelpName = "keep|drop" };
        zero.AcceptOnlyFromAmong("keep", "drop");
        var subgroup = new Option<string?>("--subgroup") { Description = "Column of subgroups to pool and compare", HelpName = "COLUMN" };
        var moderators = new Option<string?>("--moderators") { Description = "Columns of numbers to explain the effect, separated by commas", HelpName = "A,B" };
        var json = new Option<bool>("--json") { Description = "One JSON object, on the analysis scale, 15 significant digits" };
        var script = new Option<bool>("--r") { Description = "The R script (metafor) that reproduces the pool, instead of the pool" };
        var svg = new Option<string?>("--svg") { Description = "Also draw a forest plot into this file", HelpName = "FILE" };
        var command = new Command("pool", "Pool the studies of a table: effect, heterogeneity, prediction, sensitivity")
        {
            table, measure, method, scaled, adHoc, level, zero, subgroup, moderators, json, script, svg,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var chosen = Measure.Of(call.GetRequiredValue(measure))!;
            var options = new PoolOptions(chosen, PoolMethod.Of(call.GetValue(method) ?? (chosen.Code == "PETO" ? "PETO" : "REML"))!,
                call.GetValue(zero) switch { "keep" => ZeroCells.Keep, "drop" => ZeroCells.LeaveOut, _ => PoolOptions.UsualZero(chosen) },
                call.GetValue(scaled) || call.GetValue(adHoc), call.GetValue(adHoc), Level(call.GetValue(level)), call.GetValue(subgroup));
            if (options.Conflict() is { } conflict) throw new WrongCallException(conflict);
            var columns = (call.GetValue(moderators) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var analysis = await PoolAsync(call.GetRequiredValue(table), options, columns, cancellationToken);
            await terminal.Output.WriteAsync(
                call.GetValue(json) ? PoolJson.Write(analysis) + "\n"
                : call.GetValue(script) ? PoolScript.Write(analysis, columns)
                : PoolText.Of(analysis));
            if (call.GetValue(svg) is { } drawing) await DrawAsync(drawing, analysis, terminal);
            if (analysis.Pool is null && !call.GetValue(json)) terminal.Say("no study is left to pool; the reasons are in the output.");
            return analysis.Excluded.Length > 0 || analysis.Pool is null ? Exit.SetAside : Exit.Done;
        });
        return command;
    }

    private static async Task<MetaAnalysis> PoolAsync(string path, PoolOptions options, string[] moderators, CancellationToken cancellationToken)
    {
        try
        {
            var name = path == "-" ? "standard input" : Path.GetFileName(path);
            var table = DelimitedTable.Read(await TextAsync(path, cancellationToken), name);
            return MetaAnalyses.Of(PoolTable.Studies(table, options, moderators), options, moderators);
        }
        catch (Exception fault) when (fault is TableException or ArgumentException)
        {
            throw new WrongCallException(fault.Message);
        }
        catch (SourceFaultException fault)
        {
            throw new WrongCallException(fault.Message);
        }
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        if (path != "-")
        {
            if (Directory.Exists(path)) throw new WrongCallException($"{path} is a folder; give a CSV file.");
            if (!File.Exists(path)) throw new WrongCallException($"there is no file {path}; check the path.");
            return await PlainText.ReadAsync(path, cancellationToken);
        }
        using var reader = new StreamReader(Console.OpenStandardInput());
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task DrawAsync(string place, MetaAnalysis analysis, Terminal terminal)
    {
        await using var output = OutputFile.Open(place, terminal);
        await output.Text.WriteAsync(ForestPlot.Draw(analysis));
        output.Keep();
    }

    private static double Level(double level) =>
        level is > 1 and < 100 ? level : throw new WrongCallException("--level is a percentage between 1 and 100, such as 95.");
}
