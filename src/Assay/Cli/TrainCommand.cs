using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Training;

namespace Assay.Cli;

/// <summary><c>assay train</c>: learns a model anew from gold corpora.</summary>
internal static class TrainCommand
{
    private const int FirstSeed = 1;

    public static Command Make(Terminal terminal)
    {
        var task = new Argument<string>("task") { Description = string.Join(", ", Trainers.All.Select(static one => one.Task)) };
        var data = new Argument<string[]>("data") { Description = "Gold files (JSON lines, also gz), or folders that hold the corpora", Arity = ArgumentArity.OneOrMore };
        var place = new Option<string>("--out") { Description = "Write the model here", HelpName = "FILE", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of the shuffles; the same seed gives the same bytes", HelpName = "N", DefaultValueFactory = static _ => FirstSeed };
        var command = new Command("train", "Learn a model from gold corpora; the same files and seed give the same bytes") { task, data, place, seed };
        command.SetAction((call, cancellationToken) =>
        {
            var trainer = Trainers.Named(call.GetRequiredValue(task))
                ?? throw new WrongCallException($"there is no task '{call.GetRequiredValue(task)}'; the tasks are {string.Join(", ", Trainers.All.Select(static one => one.Task))}.");
            return RunAsync(terminal, trainer, Files(trainer, call.GetRequiredValue(data)), call.GetRequiredValue(place), call.GetValue(seed), cancellationToken);
        });
        return command;
    }

    private static List<string> Files(ITrainer trainer, string[] data)
    {
        foreach (var path in data)
            if (!Path.Exists(path)) throw new WrongCallException($"there is no file or folder {path}; check the path.");
        var files = data.SelectMany(path => Directory.Exists(path) ? trainer.Files.Select(part => Path.Combine(path, part)).Where(File.Exists) : [path]).ToList();
        return files.Count > 0 ? files : throw new WrongCallException($"{string.Join(", ", data)} holds none of {string.Join(", ", trainer.Files)}; name a gold file.");
    }

    private static async Task<int> RunAsync(Terminal terminal, ITrainer trainer, List<string> files, string place, int seed, CancellationToken cancellationToken)
    {
        if (Directory.Exists(place)) throw new WrongCallException($"{place} is a folder; give --out a file.");
        var gold = new List<GoldFile>();
        foreach (var file in files) gold.Add(await GoldFile.OpenAsync(file, null, cancellationToken));
        var model = await Task.Run(() => trainer.Train(gold, seed, cancellationToken), cancellationToken);
        using var bytes = new MemoryStream();
        ModelFile.Save(model, bytes);
        // The file is there whole or not at all.
        var beside = $"{Path.GetFullPath(place)}.{Environment.ProcessId}.part";
        await File.WriteAllBytesAsync(beside, bytes.ToArray(), cancellationToken);
        File.Move(beside, place, overwrite: true);
        foreach (var fault in gold.SelectMany(static file => file.Faults)) terminal.Say(fault);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{trainer.Task}: {model.Labels.Length} labels, learned from {gold.Sum(static file => file.Count):N0} documents; {bytes.Length:N0} bytes, sha256 {digest}"));
        return gold.Exists(static file => file.Faults.Count > 0) ? Exit.SetAside : Exit.Done;
    }
}
