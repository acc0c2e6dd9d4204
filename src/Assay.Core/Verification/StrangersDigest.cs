using System.Collections.Immutable;
using Assay.Digests;
using Assay.Records;

namespace Assay.Verification;

/// <summary>Puts somebody else's digest, which cites nothing, into the shape that can be checked.</summary>
public static class StrangersDigest
{
    /// <summary>A draft whose claims are <paramref name="sentences"/>, in their order; the first is the summary.</summary>
    /// <param name="id">The article it says it is about.</param>
    /// <param name="title">Its title.</param>
    /// <param name="sentences">Its sentences; none makes a draft of one empty claim.</param>
    public static Draft Of(SourceId id, string title, IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(sentences);
        var claims = sentences.Select(sentence => new Claim(sentence ?? "", [])).ToImmutableArray();
        var rest = claims.Length > 1 ? ImmutableArray.Create(new Part(Heading.Results, claims[1..])) : [];
        return new(id, title, claims.Length > 0 ? claims[0] : new Claim("", []), rest, []);
    }
}
