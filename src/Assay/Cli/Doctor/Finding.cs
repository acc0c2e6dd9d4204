namespace Assay.Cli.Doctor;

/// <summary>What one look of the doctor found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">ok, warn, fail, or not-asked.</param>
/// <param name="Sentence">What was found and, where it is not well, what to do.</param>
internal sealed record Finding(string Check, string State, string Sentence)
{
    public const string Ok = "ok", Warn = "warn", Fail = "fail", NotAsked = "not-asked";
}
