using System.CommandLine;
using Assay.Workers.Backups;

namespace Assay.Cli;

/// <summary><c>assay backup</c>: everything kept, in one file.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The file to write" };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there" };
        var data = Asks.Data();
        var command = new Command("backup", "Write everything kept into one file; a run that writes meanwhile goes on") { file, force, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (folder, path) = (Shelf.Kept(call.GetValue(data)), Path.GetFullPath(call.GetRequiredValue(file)));
            if (Directory.Exists(path)) throw new WrongCallException($"{path} is a folder; give the backup a file.");
            if (File.Exists(path) && !call.GetValue(force)) throw new WrongCallException($"{path} is there already; choose another name, or write over it with --force.");
            if (!Directory.Exists(Path.GetDirectoryName(path))) throw new WrongCallException($"{Path.GetDirectoryName(path)} is no folder; make it first.");
            if (path == folder.Database) throw new WrongCallException("the backup would take the place of the database itself; choose another name.");
            var list = await Backup.WriteAsync(folder, path, cancellationToken);
            await terminal.Output.WriteLineAsync($"Backed up to {path}: {BackupText.Of(list)}");
            return Exit.Done;
        });
        return command;
    }
}
