using System.Collections.Immutable;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Evaluation.Written;

/// <summary>A digest as a reader would see it, with what it was written from.</summary>
public sealed class WrittenDigest
{
    /// <summary>The digest after the gate.</summary>
    public WrittenDigest(Article article, Study study, CheckedDigest judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        (Article, Study, Judged) = (article, study, judged);
        Printed = [.. judged.Verdicts.Where(static verdict => verdict.MayBePrinted).Select(static verdict => verdict.Claim)];
        Told = string.Join(' ', Printed.Where(static claim => claim.Ground is not Ground.Absence).Select(static claim => claim.Sentence));
        Missing = string.Join(' ', Printed.Where(static claim => claim.Ground is Ground.Absence).Select(static claim => claim.Sentence));
        Numbers = [.. Printed.Where(static claim => claim.Ground == Ground.Text).SelectMany(static claim => NumberReader.Read(claim.Sentence))];
    }

    /// <summary>The source.</summary>
    public Article Article { get; }

    /// <summary>What was read in it.</summary>
    public Study Study { get; }

    /// <summary>The verdicts.</summary>
    public CheckedDigest Judged { get; }

    /// <summary>The claims that are printed.</summary>
    public ImmutableArray<Claim> Printed { get; }

    /// <summary>What is told of the paper, in one text.</summary>
    public string Told { get; }

    /// <summary>What is said to be missing, in one text.</summary>
    public string Missing { get; }

    /// <summary>The numbers that are told, as a reader of the digest alone takes them.</summary>
    public ImmutableArray<Number> Numbers { get; }
}
