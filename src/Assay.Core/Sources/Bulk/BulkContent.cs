namespace Assay.Sources.Bulk;

/// <summary>A bulk file whose bytes are those that its check sum was taken of.</summary>
/// <param name="Bytes">The file at its beginning; owned by whoever receives it.</param>
/// <param name="Md5">MD5 of the file, lower-case hexadecimal.</param>
/// <param name="IsChecked">Whether the source states the same one; else it states none.</param>
public sealed record BulkContent(FileStream Bytes, string Md5, bool IsChecked);
