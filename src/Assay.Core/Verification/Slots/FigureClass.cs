namespace Assay.Verification.Slots;

/// <summary>Kinds of number that may stand for each other.</summary>
internal enum FigureClass
{
    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>People or events counted, and what they are out of.</summary>
    Count,

    /// <summary>A P value.</summary>
    P,

    /// <summary>A bound of an interval.</summary>
    Bound,

    /// <summary>The level of an interval.</summary>
    Level,

    /// <summary>HR, OR, RR.</summary>
    Ratio,

    /// <summary>A fold change.</summary>
    Fold,

    /// <summary>A standard deviation or error, a bound of an interquartile or other range.</summary>
    Spread,

    /// <summary>A mean, a median, any other measurement.</summary>
    Measurement,

    /// <summary>A dose.</summary>
    Dose,

    /// <summary>A time point or a length of time.</summary>
    Time,

    /// <summary>An age.</summary>
    Age,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Digits inside a name.</summary>
    Name,
}
