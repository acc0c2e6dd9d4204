using System.Text;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Cli;

/// <summary>A checked digest as a terminal shows it: each sentence with its verdict, why, the words of the source, and what would be true.</summary>
internal static class CheckText
{
    private const string Indent = "      ";

    /// <summary>The lines, with a line feed after each.</summary>
    public static string Write(string id, CheckedDigest digest, Study study)
    {
        var text = new StringBuilder().Append($"{id}  {(digest.Publishable ? "publishable" : "blocked")}\n  {Phrases.Verdict(digest)}\n");
        for (var at = 0; at < digest.Verdicts.Length; at++)
        {
            var verdict = digest.Verdicts[at];
            text.Append($"\n  {at + 1,2}  [{Words.Snake(verdict.Support.ToString())}{(verdict.MayBePrinted ? "" : ": blocked")}] {Line(verdict.Claim.Sentence)}\n");
            foreach (var breach in verdict.Breaches) text.Append($"{Indent}{breach.Rule} {Rules.Of(breach.Rule).Title}: {Line(breach.Explanation)}\n");
            foreach (var number in verdict.Numbers.Where(number => number.Derivation is not null)) text.Append($"{Indent}derived: {number.Raw}: {Line(number.Derivation!)}\n");
            foreach (var quotation in Quotations.Of(verdict, study)) text.Append($"{Indent}source{(quotation.Sentence > 0 ? $", sentence {quotation.Sentence}" : "")}: {Line(quotation.At.Of(study.Text))}\n");
            if (verdict.Rewording is { } rewording) text.Append($"{Indent}borne out would be: {Line(rewording)}\n");
        }
        if (digest.Omissions.Length > 0) text.Append('\n');
        foreach (var omission in digest.Omissions.Where(one => one.At.End <= study.Text.Length))
            text.Append($"  [left out, {omission.Rule}] {Rules.Of(omission.Rule).Title}: {Line(omission.At.Of(study.Text))}\n");
        return text.ToString();
    }

    // A terminal obeys control characters; a text from elsewhere must not make it.
    private static string Line(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var c in words) line.Append(char.IsControl(c) ? ' ' : c);
        return line.ToString();
    }
}
