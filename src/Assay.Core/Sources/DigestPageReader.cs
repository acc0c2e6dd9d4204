using System.Collections.Immutable;
using System.Text;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Files;
using Assay.Sources.Pages;

namespace Assay.Sources;

/// <summary>
/// Reads a digest page somebody published, as plain text or Markdown: a way back, chips, headline, summary, parts under
/// headings, tags, a source line. Every one of them may be missing.
/// </summary>
public static class DigestPageReader
{
    /// <summary>Whether the text is prose of the kind this reader takes, not XML, JSON, MEDLINE or a web page.</summary>
    public static bool LooksLikeOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty || start.Contains('\0')) return false;
        if (start[0] is '<' or '{') return false;
        if (start.StartsWith("PMID-", StringComparison.Ordinal) || start.StartsWith("TY  -", StringComparison.Ordinal)) return false;
        if (Sniff.IsRetractions(start)) return false;
        if (start[0] == '[' && start[1..].TrimStart() is ['{' or '"' or '[' or ']', ..]) return false;
        var words = 0;
        foreach (var word in start.SplitAny(" \t\r\n"))
            if (word.End.Value > word.Start.Value && ++words >= 8) return true;
        return false;
    }

    /// <summary>Reads the page. Any text is a page: what has no shape is one part without a heading.</summary>
    public static DigestPage Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var layout = PageLayout.Of(text);
        var body = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var part in layout.Parts)
        {
            if (body.Length > 0) body.Append('\n');
            sections.Add(new(part.Label, part.Category, new Passage(body.Length, part.Text.Length)));
            body.Append(part.Text);
        }
        var prose = body.ToString();
        var name = layout.Subject?.Value ?? Fingerprint.Of($"{layout.Headline}\n{prose}")[..16];
        var article = new Article
        {
            Id = new SourceId("digest", name),
            Title = layout.Headline,
            Text = prose,
            Sections = sections.DrainToImmutable(),
        };
        return new(layout.Subject, layout.Engine, layout.Headline, layout.Summary, article);
    }
}
