using System.CommandLine;
using Assay.Workers.Backups;

namespace Assay.Cli;

/// <summary><c>assay restore</c>: a data folder as a backup has it.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A file that `assay backup` wrote" };
        var force = new Option<bool>("--force") { Description = "Replace the database that is there" };
        var data = Asks.Data();
        var command = new Command("restore", "Bring back what a backup holds; it is checked first") { file, force, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (folder, path) = (Shelf.Folder(call.GetValue(data)), Path.GetFullPath(call.GetRequiredValue(file)));
            if (!File.Exists(path)) throw new WrongCallException($"{path} is no file; give one that `assay backup` wrote.");
            if (File.Exists(folder.Database) && !call.GetValue(force))
                throw new WrongCallException($"{folder.Database} is there already; choose another folder with --data, or replace it with --force.");
            var list = await Restore.ReadAsync(path, folder, cancellationToken);
            await terminal.Output.WriteLineAsync($"Restored into {folder.Path}: {BackupText.Of(list)}");
            return Exit.Done;
        });
        return command;
    }
}
