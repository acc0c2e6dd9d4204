namespace Assay.Language;

/// <summary>The form of a number in words.</summary>
public enum NumberWordForm
{
    /// <summary><c>seven</c>, <c>twenty-four</c>.</summary>
    Cardinal,
    /// <summary><c>half</c>, <c>two-thirds</c>, <c>a third</c>, <c>one in four</c>.</summary>
    Fraction,
    /// <summary><c>doubled</c>, <c>twofold</c>, <c>halved</c>.</summary>
    Multiple,
}
