namespace Assay.Pipeline;

/// <summary>A stage's name and revision. A change of behaviour is a change of revision.</summary>
/// <param name="Name">Lower-case name (<c>reading</c>).</param>
/// <param name="Revision">From 1; raised whenever the same input may give another output.</param>
public readonly record struct StageId(string Name, int Revision)
{
    /// <summary><c>name/revision</c>.</summary>
    public override string ToString() => $"{Name}/{Revision}";
}
