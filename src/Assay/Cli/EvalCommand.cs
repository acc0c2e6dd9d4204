using System.CommandLine;
using Assay.Evaluation;
using Assay.Evaluation.Tasks;
using Spectre.Console;

namespace Assay.Cli;

/// <summary><c>assay eval</c>: how right Reading is, task by task, on gold corpora.</summary>
internal static class EvalCommand
{
    private const string All = "all";

    public static Command Make(Terminal terminal)
    {
        var task = new Argument<string>("task") { Description = $"{string.Join(", ", EvaluationTasks.All.Select(static one => one.Name))}, {RetrievalEval.Name}, or {All}" };
        var data = new Argument<string[]>("data") { Description = "Gold files (JSON lines, also gz; Markdown for our own gold), or folders that hold the corpora", Arity = ArgumentArity.OneOrMore };
        var predictions = new Option<string?>("--predictions") { Description = "Write what was answered, one object a document: {\"id\",\"gold\",\"predicted\"}", HelpName = "OUT.jsonl" };
        var seed = new Option<int>("--seed") { Description = "Of verification: which of the possible edits of a sentence is taken", HelpName = "N", DefaultValueFactory = _ => 1 };
        var engine = Asks.Engine();
        engine.Description = "Of digests: who writes: extractive, a language model by name, or loopback/MANNER";
        var against = new Option<string?>("--against") { Description = "Of digests: another engine on the same articles, in a paired table", HelpName = "NAME" };
        var prompt = new Option<string?>("--prompt") { Description = "Of digests: a file with other instructions for the model", HelpName = "FILE.md" };
        var againstPrompt = new Option<string?>("--against-prompt") { Description = "Of digests: other instructions for the model compared with", HelpName = "FILE.md" };
        var most = new Option<int?>("--most") { Description = "Of digests: the most articles of a file", HelpName = "N" };
        var json = Asks.Json();
        var command = new Command("eval", "Score what Assay reads and writes: precision, recall, F1 on gold corpora, and a baseline beside them; digests by what they keep and tell") { task, data, predictions, seed, engine, against, prompt, againstPrompt, most, json };
        command.SetAction((call, cancellationToken) => EvaluationTasks.Named(call.GetRequiredValue(task)) is DigestsTask
            ? DigestsEval.RunAsync(terminal, Plan(call.GetRequiredValue(task), call.GetRequiredValue(data)).ConvertAll(static entry => entry.File),
                new(call.GetRequiredValue(engine), call.GetValue(against), call.GetValue(prompt), call.GetValue(againstPrompt), Most(call.GetValue(most))), call.GetValue(predictions), call.GetValue(json), cancellationToken)
            : call.GetRequiredValue(task).Equals(RetrievalEval.Name, StringComparison.OrdinalIgnoreCase)
            ? RetrievalEval.RunAsync(terminal, call.GetRequiredValue(data), call.GetValue(json), cancellationToken)
            : RunAsync(terminal, Seeded(Plan(call.GetRequiredValue(task), call.GetRequiredValue(data)), call.GetValue(seed)), call.GetValue(predictions), call.GetValue(json), cancellationToken));
        return command;
    }

    private static int? Most(int? asked) => asked is null or >= 1 ? asked : throw new WrongCallException("--most is a number of articles, 1 or more.");

    // Which task is run on which file.
    private static List<(IEvaluationTask Task, string File)> Plan(string name, string[] data)
    {
        var tasks = name.Equals(All, StringComparison.OrdinalIgnoreCase) ? EvaluationTasks.All
            : EvaluationTasks.Named(name) is { } one ? [one]
            : throw new WrongCallException($"there is no task '{name}'; the tasks are {string.Join(", ", EvaluationTasks.All.Select(static task => task.Name))}, and {All}.");
        foreach (var path in data)
            if (!Path.Exists(path)) throw new WrongCallException($"there is no file or folder {path}; check the path.");
        if (tasks.Length > 1 && data.FirstOrDefault(static path => !Directory.Exists(path)) is { } file)
            throw new WrongCallException($"{file} is a file, and a file is of one task; name the task, or give the folder of the corpora.");
        var plan = (from task in tasks
                    from path in data
                    from found in Found(task, path)
                    select (task, found)).ToList();
        return plan.Count > 0 ? plan
            : throw new WrongCallException($"{string.Join(", ", data)} holds none of {string.Join(", ", tasks.SelectMany(static task => task.Files))}; name a gold file.");
    }

    private static List<(IEvaluationTask Task, string File)> Seeded(List<(IEvaluationTask Task, string File)> plan, int seed) =>
        plan.ConvertAll(entry => entry.Task is VerificationTask ? (new VerificationTask(seed), entry.File) : entry);

    // A folder of Markdown is gold itself, and so is one of PubMed files where articles are asked for; any other folder is where corpora lie.
    private static IEnumerable<string> Found(IEvaluationTask task, string path) =>
        !Directory.Exists(path) || task is VerificationTask or DigestsTask && Directory.EnumerateFiles(path, "*.xml*").Any() || task.Files.Any(file => file == Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))
            ? [path]
            : task.Files.Select(part => Path.Combine(path, part)).Where(Path.Exists);

    private static async Task<int> RunAsync(Terminal terminal, List<(IEvaluationTask Task, string File)> plan, string? predictions, bool json, CancellationToken cancellationToken)
    {
        await using var output = predictions is null ? null : OutputFile.Open(predictions, terminal);
        var reports = new List<EvaluationReport>();
        var code = Exit.Done;
        foreach (var (task, file) in plan)
        {
            var (report, faults) = await ScoreAsync(terminal, task, file, cancellationToken);
            foreach (var fault in faults) terminal.Say(fault);
            if (faults.Count > 0) code = Exit.SetAside;
            reports.Add(report);
            foreach (var prediction in report.Predictions)
                if (output is not null) await output.Text.WriteLineAsync(EvaluationJson.Write(prediction));
            await terminal.Output.WriteLineAsync(json ? EvaluationJson.Write(report) : EvaluationText.Write(report));
        }
        output?.Keep();
        if (!json && reports.Count > 1) await terminal.Output.WriteLineAsync(EvaluationText.Bars(reports));
        return code;
    }

    private static async Task<(EvaluationReport Report, IReadOnlyList<string> Faults)> ScoreAsync(Terminal terminal, IEvaluationTask task, string file, CancellationToken cancellationToken)
    {
        if (!Terminal.DrawsProgress) return await RunAsync(task, file, null, cancellationToken);
        (EvaluationReport, IReadOnlyList<string>) scored = default;
        await terminal.Progress.Status().StartAsync(task.Name, async status =>
            scored = await RunAsync(task, file, new Counter(done => status.Status = $"{task.Name}: {done} read"), cancellationToken));
        return scored;
    }

    private static async Task<(EvaluationReport, IReadOnlyList<string>)> RunAsync(IEvaluationTask task, string file, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var gold = await GoldFile.OpenAsync(file, progress, cancellationToken);
        var report = await Task.Run(() => task.Run(gold), cancellationToken);
        return (report, gold.Faults);
    }

    private sealed class Counter(Action<int> tell) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % 25 == 0) tell(value);
        }
    }
}
