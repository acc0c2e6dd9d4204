using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;
using Assay.Workers;
using Assay.Workers.Watching;
using Spectre.Console;

namespace Assay.Cli;

/// <summary><c>assay watch</c>: asks sources for what is new, once or on and on.</summary>
internal static class WatchCommand
{
    public static Command Make(Terminal terminal)
    {
        var topic = Asks.Topic("Watch this topic only");
        var once = new Option<bool>("--once") { Description = "One round, then end" };
        var since = new Option<string?>("--since") { Description = "First day of entry or revision to ask for, as 2026-01-31; else from the last check", HelpName = "DATE" };
        var source = new Option<string[]>("--source") { Description = $"A source to ask: {TopicSources.Named}; may be repeated", HelpName = "NAME", DefaultValueFactory = _ => [TopicSources.PubMed] };
        var every = new Option<double>("--every") { Description = "Hours between two rounds, from 0.1 to 720", HelpName = "HOURS", DefaultValueFactory = _ => 6 };
        var engine = Asks.Engine();
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("watch", "Ask PubMed for papers that are new or have changed, and take each through the route") { topic, once, since, source, every, engine, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Folder(call.GetValue(data));
            var topics = Shelf.Topics(folder);
            Topic[] asked = call.GetValue(topic) is { } slug ? [Shelf.Topic(topics, slug)] : [.. topics.Values];
            var hours = call.GetValue(every);
            if (hours is not (>= 0.1 and <= 720)) throw new WrongCallException("--every is a number of hours from 0.1 to 720.");
            using var writer = Engine.Of(call.GetRequiredValue(engine), folder);
            var instruments = new Instruments(topics, writer);
            var options = new WatchOptions { Since = Day(call.GetValue(since)), Engine = instruments.Engine };
            using var sources = TopicSources.Of(call.GetValue(source) ?? [], Environment.GetEnvironmentVariable);
            await using var store = await folder.OpenAsync(cancellationToken);
            var watch = new TopicWatch(store, instruments.Stops(), TimeProvider.System, options);
            var round = new WatchRound(watch, store, TimeProvider.System);
            while (true)
            {
                var code = await RoundAsync(terminal, round, asked, sources.All, call.GetValue(json), cancellationToken);
                if (call.GetValue(once)) return code;
                await Task.Delay(TimeSpan.FromHours(hours), TimeProvider.System, cancellationToken);
            }
        });
        return command;
    }

    private static async Task<int> RoundAsync(Terminal terminal, WatchRound round, Topic[] topics, IReadOnlyList<ITopicSource> sources, bool json,
        CancellationToken cancellationToken)
    {
        return Terminal.DrawsProgress
            ? await terminal.Progress.Status().StartAsync("Asking", status => RunAsync(text => status.Status = Markup.Escape(text)))
            : await RunAsync(_ => { });

        async Task<int> RunAsync(Action<string> show)
        {
            var code = Exit.Done;
            var read = 0;
            var tally = new RouteTally();
            await foreach (var check in round.RunAsync(topics, sources, Report, cancellationToken))
            {
                read = 0;
                await terminal.Output.WriteLineAsync(json ? JsonSerializer.Serialize(check, RecordJson.Options) : $"{check.Topic,-20} {check.Source,-16} {check.Outcome.Word(),-7} {check.Sentence}");
                await terminal.Output.FlushAsync(cancellationToken);
                if (check.Outcome != CheckOutcome.Failed) continue;
                terminal.Say($"{check.Topic}: {check.Sentence}");
                code = Exit.WorldFailed;
            }
            // What a model did not write has the embedded digest: the check is whole, and something was set aside.
            return Exit.Worse(code, tally.Faults.IsEmpty ? Exit.Done : Exit.SetAside);

            void Report(Topic topic, ITopicSource source, RouteStep step)
            {
                tally = tally.Add(step);
                show($"{topic.Slug}: {source.Name}, {++read} records");
            }
        }
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException($"--since '{text}' is no day; write it as 2026-01-31.");
}
