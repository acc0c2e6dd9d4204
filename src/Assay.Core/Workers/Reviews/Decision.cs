using Assay.Pipeline;
using Assay.Verification;

namespace Assay.Workers.Reviews;

/// <summary>What became of a decision about a held draft. Closed.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It is kept, and the page is as it says.</summary>
    /// <param name="Review">How it stands now.</param>
    /// <param name="IsNew">Whether anything was written: the same decision made twice is made once.</param>
    public sealed record Made(Review Review, bool IsNew) : Decision;

    /// <summary>It cannot be taken.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(Reason Reason) : Decision;

    /// <summary>The gate does not let the edited draft through; nothing was written.</summary>
    /// <param name="Digest">The draft with its verdicts.</param>
    public sealed record Blocked(CheckedDigest Digest) : Decision;
}
