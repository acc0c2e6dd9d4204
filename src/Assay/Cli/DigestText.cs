using System.Text;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Verification;

namespace Assay.Cli;

/// <summary>A checked digest as a terminal shows it: only what is borne out is printed as fact.</summary>
internal static class DigestText
{
    public static string Write(Article article, Outcome<CheckedDigest> outcome)
    {
        var text = new StringBuilder().AppendLine($"{article.Id}  {article.Title}");
        if (outcome is Outcome<CheckedDigest>.SetAside(var reason))
            return text.AppendLine($"  {reason.Sentence}").ToString();
        if (outcome is not Outcome<CheckedDigest>.Done(var digest))
            throw new InvalidOperationException("Outcome is closed.");
        var verdicts = digest.Verdicts.ToLookup(verdict => verdict.Claim);
        text.AppendLine($"  {Line(verdicts[digest.Draft.Summary].First())}");
        foreach (var part in digest.Draft.Parts)
        {
            text.AppendLine().AppendLine($"  {Words.Of(part.Heading)}");
            foreach (var claim in part.Claims) text.AppendLine($"    {Line(verdicts[claim].First())}");
        }
        return text.AppendLine().AppendLine($"  Tags: {string.Join(", ", digest.Draft.Tags.Select(tag => tag.Slug))}").ToString();
    }

    /// <summary>One claim with its verdict; a blocked one says why.</summary>
    public static string Line(Verdict verdict) => verdict.MayBePrinted
        ? $"[{Words.Of(verdict.Support)}] {verdict.Claim.Sentence}"
        : $"[{Words.Of(verdict.Support)}: blocked] {verdict.Claim.Sentence}\n      {string.Join(" ", verdict.Breaches.Select(breach => $"{breach.Rule}: {breach.Explanation}"))}";
}
