namespace Assay.Workers.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Path in the data folder, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, 64 lower-case digits.</param>
public sealed record BackupPart(string Name, long Length, string Sha256);
