namespace Assay.Statistics.Survival;

/// <summary>On which scale the interval of a survival is symmetric.</summary>
public enum SurvivalScale
{
    /// <summary>ln(−ln S): stays inside 0 to 1.</summary>
    LogLog,
    /// <summary>ln S, cut at 1.</summary>
    Log,
    /// <summary>S itself, cut at 0 and 1.</summary>
    Plain,
}
