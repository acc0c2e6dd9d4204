using System.Collections.Immutable;
using System.Diagnostics;
using Assay.Cli.Loopback;
using Assay.Digests.Extractive;
using Assay.Evaluation;
using Assay.Evaluation.Tasks;
using Assay.Evaluation.Written;
using Assay.Language.Clients;
using Assay.Workers.Writing;

namespace Assay.Cli;

/// <summary><c>assay eval digests</c>: what an engine's digests come to, and two engines side by side.</summary>
internal static class DigestsEval
{
    private const string Loopback = "loopback";

    /// <summary>What was asked.</summary>
    /// <param name="Engine">Who writes.</param>
    /// <param name="Against">Who writes the same again, or null.</param>
    /// <param name="Prompt">A file with other instructions for the first engine, or null.</param>
    /// <param name="AgainstPrompt">One for the second, or null.</param>
    /// <param name="Most">Most articles, or null.</param>
    public sealed record Call(string Engine, string? Against, string? Prompt, string? AgainstPrompt, int? Most);

    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> files, Call call, string? predictions, bool json, CancellationToken cancellationToken)
    {
        await using var liar = new[] { call.Engine, call.Against }.Any(IsLoopback) ? await LoopbackModel.StartAsync() : null;
        using var first = Cast.Of(call.Engine, call.Prompt, liar);
        // Another prompt alone is the same engine under other instructions.
        using var second = (call.Against ?? (call.AgainstPrompt is null ? null : call.Engine)) is { } rival ? Cast.Of(rival, call.AgainstPrompt, liar) : null;
        await using var output = predictions is null ? null : OutputFile.Open(predictions, terminal);
        var code = Exit.Done;
        foreach (var file in files)
        {
            var watch = Stopwatch.GetTimestamp();
            var gold = await GoldFile.OpenAsync(file, null, cancellationToken);
            var report = await new DigestsTask(first.Engine, second?.Engine, call.Most).RunAsync(gold, cancellationToken);
            foreach (var fault in gold.Faults) terminal.Say(fault);
            if (gold.Faults.Count > 0) code = Exit.SetAside;
            foreach (var prediction in report.Predictions)
                if (output is not null) await output.Text.WriteLineAsync(EvaluationJson.Write(prediction));
            await terminal.Output.WriteLineAsync(json ? EvaluationJson.Write(report)
                : EvaluationText.Write(report) + FormattableString.Invariant($"  time  {Stopwatch.GetElapsedTime(watch).TotalSeconds:0.0} s"));
        }
        output?.Keep();
        return code;
    }

    private static bool IsLoopback(string? name) => name is not null && (name == Loopback || name.StartsWith(Loopback + "/", StringComparison.Ordinal));

    /// <summary>An engine to score, and what must be closed after it.</summary>
    private sealed class Cast : IDisposable
    {
        private readonly Engine? model;

        private Cast(DigestEngine engine, Engine? model) => (Engine, this.model) = (engine, model);

        public DigestEngine Engine { get; }

        public static Cast Of(string name, string? prompt, LoopbackModel? loopback)
        {
            if (name == ExtractiveDigest.Engine)
                return prompt is null ? new(DigestsTask.Embedded with { Concurrency = Environment.ProcessorCount }, null) : throw new WrongCallException("the embedded engine takes no prompt; name a language model with --engine.");
            var options = IsLoopback(name) ? loopback!.Options(Manner(name)) : null;
            var instructions = prompt is null ? null : Read(prompt);
            var model = options is null ? Cli.Engine.Of(name, null, instructions)! : new Engine(options, null, instructions);
            return new(new DigestEngine(model.Name, model.Stage)
            {
                IsModel = true,
                Concurrency = model.Options.Concurrency,
                Spending = async stop => [.. (await model.Shelf.AllAsync(stop)).Select(static answer => new Spent(answer.Article, answer.InputTokens, answer.OutputTokens, answer.Cost))],
                Lies = options?.Model == LoopbackModel.Operators ? article => loopback!.LiesOf(article) : null,
            }, model);
        }

        public void Dispose() => model?.Dispose();

        private static string Manner(string name)
        {
            var manner = name.Length > Loopback.Length ? name[(Loopback.Length + 1)..] : "honest";
            return LoopbackModel.Manners.Contains(manner) ? manner
                : throw new WrongCallException($"the loopback model has no manner '{manner}'; it has {string.Join(", ", LoopbackModel.Manners)}.");
        }

        private static string Read(string path)
        {
            if (!File.Exists(path)) throw new WrongCallException($"there is no file {path}; --prompt takes a file with instructions.");
            return File.ReadAllText(path).ReplaceLineEndings("\n").Trim();
        }
    }
}
