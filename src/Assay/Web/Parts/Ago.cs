namespace Assay.Web.Parts;

/// <summary>How long ago a moment was, in the words people use.</summary>
public static class Ago
{
    /// <summary><c>just now</c>, <c>5 min ago</c>, <c>2 h ago</c>, <c>3 days ago</c>; a date once that says more.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="now">The present; a moment after it is shown as its date, for one of the two clocks is wrong.</param>
    public static string Of(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < -1 } => Dates.Of(at),
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 1 } span => $"{span.Minutes} min ago",
        { TotalDays: < 1 } span => $"{span.Hours} h ago",
        { TotalDays: < 2 } => "yesterday",
        { TotalDays: < 31 } span => $"{span.Days} days ago",
        _ => Dates.Of(at),
    };
}
