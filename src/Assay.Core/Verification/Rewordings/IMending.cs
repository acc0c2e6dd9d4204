namespace Assay.Verification.Rewordings;

/// <summary>One sort of mend. What it offers need not be true: each is held against the source before it is proposed.</summary>
internal interface IMending
{
    /// <summary>Whether its mends turn what is said into its opposite.</summary>
    bool Turns => false;

    /// <summary>The mends that might do, the likeliest first.</summary>
    IEnumerable<Mend> Of(Complaint complaint);
}
