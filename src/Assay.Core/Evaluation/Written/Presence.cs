namespace Assay.Evaluation.Written;

/// <summary>What a digest does with a part that it owes its reader.</summary>
public enum Presence
{
    /// <summary>It tells it.</summary>
    Present,
    /// <summary>It says that the abstract does not.</summary>
    SaidMissing,
    /// <summary>It says nothing.</summary>
    Absent,
    /// <summary>A study of this kind does not owe it.</summary>
    NotDue,
}
