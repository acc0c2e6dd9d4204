namespace Assay.Records;

/// <summary>How far a bulk file has been taken. Kept in the same transaction as what was taken.</summary>
/// <param name="Name">The file's name (<c>pubmed26n0001.xml.gz</c>).</param>
/// <param name="Edition">Its place in NLM's sequence.</param>
/// <param name="Md5">MD5 of the file, lower-case hexadecimal.</param>
/// <param name="Deliveries">Deliveries taken from its beginning.</param>
/// <param name="Complete">Whether it has been taken to its end.</param>
public sealed record FileProgress(string Name, Edition Edition, string Md5, int Deliveries, bool Complete);
