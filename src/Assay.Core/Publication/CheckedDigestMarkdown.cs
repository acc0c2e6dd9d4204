using System.Text;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>A checked digest as Markdown, to paste where people talk: verdict, sentences with their passages, rewordings, what was left out.</summary>
public static class CheckedDigestMarkdown
{
    private const string Marks = @"\`*_{}[]<>#|~&$^";

    /// <summary>The text, with line feeds. Words of source and digest are escaped: they never become markup.</summary>
    /// <param name="digest">The digest with its verdicts.</param>
    /// <param name="study">What was read of the source, whose sentences are quoted.</param>
    /// <param name="title">What stands in the heading: the source's title or id; may be empty.</param>
    public static string Write(CheckedDigest digest, Study study, string title)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(title);
        var text = new StringBuilder();
        text.Append("# ").Append(title.Length > 0 ? $"Check: {Plain(title)}" : "Check of a digest").Append("\n\n");
        text.Append("**").Append(Phrases.Verdict(digest)).Append("**\n");
        for (var at = 0; at < digest.Verdicts.Length; at++)
            Claim(text, at + 1, digest.Verdicts[at], study);
        if (digest.Omissions.Length > 0)
        {
            text.Append("\n## Left out\n\n");
            foreach (var omission in digest.Omissions.Where(one => one.At.End <= study.Text.Length))
                text.Append("- ").Append(Rules.Of(omission.Rule).Title).Append(" (").Append(omission.Rule).Append("): ").Append(Plain(omission.At.Of(study.Text))).Append('\n');
        }
        return text.ToString();
    }

    private static void Claim(StringBuilder text, int number, Verdict verdict, Study study)
    {
        text.Append("\n## ").Append(number).Append(". ").Append(Phrases.Of(verdict.Support)).Append("\n\n").Append(Plain(verdict.Claim.Sentence)).Append('\n');
        foreach (var breach in verdict.Breaches)
            text.Append("\n- **").Append(Rules.Of(breach.Rule).Title).Append("** (").Append(breach.Rule).Append("): ").Append(Plain(breach.Explanation));
        if (verdict.Breaches.Length > 0)
            text.Append('\n');
        foreach (var quotation in Quotations.Of(verdict, study))
            text.Append("\n> ").Append(Marked(study.Text, quotation)).Append('\n');
        if (verdict.Rewording is { } rewording)
            text.Append("\nBorne out would be: ").Append(Plain(rewording)).Append('\n');
    }

    private static string Marked(string source, Quotation quotation) => string.Concat(Stretches.Of(source, quotation.At, quotation.Marks)
        .Select(stretch => stretch.Mark < 0 ? Plain(stretch.Text) : $"**{Plain(stretch.Text)}**"));

    // One line, and no character that Markdown would read as its own.
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (Marks.Contains(c, StringComparison.Ordinal)) plain.Append('\\');
            plain.Append(char.IsControl(c) ? ' ' : c);
        }
        return plain.ToString();
    }
}
