namespace Assay.Evaluation.Written;

/// <summary>A part that a digest of a study owes its reader (evidence 5.3).</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="IsDue">Whether a study of this kind owes it.</param>
/// <param name="IsTold">Whether the digest tells it.</param>
/// <param name="Missing">A pattern of the words that say the abstract does not report it.</param>
public sealed record RequiredPart(string Name, Func<WrittenDigest, bool> IsDue, Func<WrittenDigest, bool> IsTold, string Missing)
{
    /// <summary>What a digest does with it.</summary>
    public Presence Of(WrittenDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return !IsDue(digest) ? Presence.NotDue
            : IsTold(digest) ? Presence.Present
            : Missing.Length > 0 && System.Text.RegularExpressions.Regex.IsMatch(digest.Missing, Missing, System.Text.RegularExpressions.RegexOptions.CultureInvariant) ? Presence.SaidMissing
            : Presence.Absent;
    }
}
