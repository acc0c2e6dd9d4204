using System.IO.Enumeration;

namespace Assay.Sources.Files;

/// <summary>The files that paths stand for: folders are opened up, in ordinal order of their paths.</summary>
internal static class FileWalk
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Every file, and whether it was named or stood in a folder.</summary>
    /// <exception cref="SourceFaultException">A path leads nowhere, or to a folder without files.</exception>
    public static List<(string Path, bool Named)> Of(IEnumerable<string> paths)
    {
        var files = new List<(string, bool)>();
        foreach (var path in paths)
            if (path == StandardInput || File.Exists(path)) files.Add((path, true));
            else if (Directory.Exists(path)) files.AddRange(Filled(path, Under(path)).Select(file => (file, false)));
            else throw new SourceFaultException($"{path}: there is no such file or folder; check the path.");
        return files;
    }

    // Nothing to read is not the same as nothing new.
    private static List<string> Filled(string folder, List<string> files) =>
        files.Count > 0 ? files : throw new SourceFaultException($"{folder}: the folder holds no files; check the path, or put the files to be read there.");

    private static List<string> Under(string folder)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            return new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
                // A folder that is a link may lead back to itself, or out of what was named.
                ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            }.Order(StringComparer.Ordinal).ToList();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SourceFaultException($"{folder}: the folder may not be read; give yourself the right to, or name files you may read.", fault);
        }
    }
}
