namespace Assay.Verification.Slots;

/// <summary>On which scale a word points.</summary>
internal enum Way
{
    /// <summary>More or less, longer or shorter.</summary>
    Amount,
    /// <summary>Faster or slower.</summary>
    Pace,
    /// <summary>Better or worse.</summary>
    Worth,
    /// <summary>No difference.</summary>
    Alike,
}
