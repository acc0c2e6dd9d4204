namespace Assay.Evaluation.Corpora;

/// <summary>A finding of our own gold.</summary>
/// <param name="Kind"><c>arm</c>, <c>result</c>, <c>comparison</c> or <c>change</c>.</param>
/// <param name="Arm">The arm, or the arm tested.</param>
/// <param name="Against">The arm it is held against; empty where the kind has none.</param>
/// <param name="Outcome">The outcome; empty for an arm.</param>
/// <param name="Verdict">A value, or a direction; empty for an arm.</param>
public sealed record GoldFinding(string Kind, string Arm, string Against, string Outcome, string Verdict)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => string.Join(" | ", ((string[])[$"{Kind} {Arm}{(Against.Length > 0 ? " v " + Against : "")}", Outcome, Verdict]).Where(static part => part.Length > 0));
}
