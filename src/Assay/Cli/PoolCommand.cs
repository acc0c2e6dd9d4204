using System.CommandLine;
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
        var table = new Argument<string?>("table") { Description = "CSV with a header and one row a study, or - for standard input; none with --topic", HelpName = "DATA.csv", Arity = ArgumentArity.ZeroOrOne };
        var topic = Asks.Topic("Pool what the abstracts of this topic report, in place of a table");
        var outcome = new Option<string?>("--outcome") { Description = "With --topic: only this outcome, in full (else a line for each)", HelpName = "NAME" };
        var measure = new Option<string?>("--measure") { Description = $"Effect: {string.Join(", ", Measure.All.Select(one => one.Code))}", HelpName = "MEASURE" };
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
        var csv = new Option<string?>("--csv") { Description = "Also write studies, weights and the pool into this CSV file", HelpName = "FILE" };
        var anticipate = new Option<double?>("--anticipate") { Description = "Watch the pool against a boundary for this effect, on its natural scale (a ratio 0.8; with --topic 0.8 unless told)", HelpName = "X" };
        var data = Asks.Data();
        var command = new Command("pool", "Pool the studies of a table, or of a topic: effect, heterogeneity, prediction, sensitivity")
        {
            table, topic, outcome, measure, method, scaled, adHoc, level, zero, subgroup, moderators, anticipate, json, script, svg, csv, data,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var code = call.GetValue(method) ?? (call.GetValue(measure) == "PETO" ? "PETO" : "REML");
            var wanted = new PoolOutput(call.GetValue(json), call.GetValue(script), call.GetValue(svg), call.GetValue(csv), call.GetValue(anticipate), terminal);
            if (call.GetValue(topic) is { } slug)
            {
                if (call.GetValue(table) is not null) throw new WrongCallException("a table and --topic are two questions; ask one.");
                if ((call.GetValue(zero) ?? call.GetValue(subgroup) ?? call.GetValue(moderators)) is not null) throw new WrongCallException("--double-zero, --subgroup and --moderators go with a table, not with --topic.");
                if (PoolMethod.Of(code) is not PoolMethod.Inverse(var estimator)) throw new WrongCallException($"abstracts give estimates, which {code} does not pool; choose REML, DL or another inverse-variance --method.");
                return await wanted.WriteAsync(new PoolTopic(slug, call.GetValue(outcome), call.GetValue(measure), estimator, call.GetValue(scaled), call.GetValue(adHoc), Level(call.GetValue(level))), Shelf.Folder(call.GetValue(data)), cancellationToken);
            }
            if (call.GetValue(outcome) is not null) throw new WrongCallException("--outcome goes with --topic.");
            var place = call.GetValue(table) ?? throw new WrongCallException("what to pool is missing: give a CSV file, or --topic SLUG.");
            var chosen = Measure.Of(call.GetValue(measure) ?? throw new WrongCallException($"--measure is missing; it is one of {string.Join(", ", Measure.All.Select(one => one.Code))}."))!;
            var options = new PoolOptions(chosen, PoolMethod.Of(code)!,
                call.GetValue(zero) switch { "keep" => ZeroCells.Keep, "drop" => ZeroCells.LeaveOut, _ => PoolOptions.UsualZero(chosen) },
                call.GetValue(scaled) || call.GetValue(adHoc), call.GetValue(adHoc), Level(call.GetValue(level)), call.GetValue(subgroup));
            if (options.Conflict() is { } conflict) throw new WrongCallException(conflict);
            var columns = (call.GetValue(moderators) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return await wanted.WriteAsync(await PoolAsync(place, options, columns, cancellationToken), columns);
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

    private static double Level(double level) =>
        level is > 1 and < 100 ? level : throw new WrongCallException("--level is a percentage between 1 and 100, such as 95.");
}
