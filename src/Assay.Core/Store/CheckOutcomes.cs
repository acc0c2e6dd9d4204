namespace Assay.Store;

/// <summary>Outcomes as the store, the JSON and the pages spell them.</summary>
public static class CheckOutcomes
{
    /// <summary><c>new</c>, <c>none</c> or <c>failed</c>.</summary>
    public static string Word(this CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.New => "new",
        CheckOutcome.None => "none",
        CheckOutcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The outcome so spelled.</summary>
    /// <exception cref="StoreException">No outcome is spelled so.</exception>
    public static CheckOutcome Of(string word) => word switch
    {
        "new" => CheckOutcome.New,
        "none" => CheckOutcome.None,
        "failed" => CheckOutcome.Failed,
        _ => throw new StoreException($"the store holds the outcome '{word}', which this version does not know; use the version that wrote it."),
    };
}
