namespace Assay.Evaluation;

/// <summary>Which figure of a row a bar is set on.</summary>
public enum Measure
{
    /// <summary>Precision.</summary>
    Precision,
    /// <summary>Recall.</summary>
    Recall,
    /// <summary>F1, or the accuracy of a question with one answer.</summary>
    F1,
}
