namespace Assay.Statistics.Planning;

/// <summary>How the events of a log-rank test are counted.</summary>
public enum EventFormula
{
    /// <summary>Events stay divided as the people were: ln HR and its variance.</summary>
    Schoenfeld,
    /// <summary>Events divided as the hazards and the people are.</summary>
    Freedman,
}
