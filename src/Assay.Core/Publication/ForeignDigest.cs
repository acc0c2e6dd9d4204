using System.Collections.Immutable;
using Assay.Audit;
using Assay.Reading;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>A digest that somebody else published, shown as unverified with what Assay found.</summary>
/// <param name="Origin">Where it was found, in words (a site's name, a file's name).</param>
/// <param name="Engine">The engine it names, or null.</param>
/// <param name="Read">What Assay reads in the digest's own text.</param>
/// <param name="Remarks">The audit of the digest alone.</param>
/// <param name="Checked">Its verdicts against the source; null where there is no abstract to hold it against.</param>
public sealed record ForeignDigest(string Origin, string? Engine, Study Read, ImmutableArray<Remark> Remarks, CheckedDigest? Checked);
