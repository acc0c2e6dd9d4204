using System.Text;
using Assay.Digests;
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
        // Verdicts stand in the order of the draft's claims, the summary first.
        text.AppendLine($"  {Line(digest.Verdicts[0])}");
        var next = 1;
        foreach (var part in digest.Draft.Parts)
        {
            text.AppendLine().AppendLine($"  {Phrases.Of(part.Heading)}");
            foreach (var _ in part.Claims) text.AppendLine($"    {Line(digest.Verdicts[next++])}");
        }
        if (digest.Draft.Writing is { } writing) Written(text, writing, digest.Draft);
        return text.AppendLine().AppendLine($"  Tags: {string.Join(", ", digest.Draft.Tags.Select(tag => tag.Slug))}").ToString();
    }

    private static void Written(StringBuilder text, Writing writing, Draft draft)
    {
        text.AppendLine().AppendLine((writing.Fault ?? writing.Held) is { } fault ? $"  {fault} The digest is the embedded engine's." : $"  {writing.Engine} · prompt {writing.Prompt} · {writing.Share(draft)}");
        foreach (var refusal in writing.Refused)
            text.AppendLine($"    Refused: {refusal.Sentence}").AppendLine($"      {string.Join(' ', refusal.Rules)} {refusal.Why}").AppendLine($"      Instead: {refusal.Instead ?? "nothing"}");
    }

    /// <summary>One claim with its verdict; a blocked one says why.</summary>
    public static string Line(Verdict verdict) => verdict.MayBePrinted
        ? $"[{Words.Snake(verdict.Support.ToString())}] {verdict.Claim.Sentence}"
        : $"[{Words.Snake(verdict.Support.ToString())}: blocked] {verdict.Claim.Sentence}\n      {string.Join(" ", verdict.Breaches.Select(breach => $"{breach.Rule}: {breach.Explanation}"))}";
}
