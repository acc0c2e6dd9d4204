using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Sources.Pages;

/// <summary>A digest page taken apart.</summary>
internal sealed partial record PageLayout(SourceId? Subject, string? Engine, string Headline, string? Summary, ImmutableArray<PagePart> Parts)
{
    private const int LongestHeadline = 40;
    private const int LongestHeading = 6;
    private const int LongLine = 120;

    /// <summary>Takes <paramref name="text"/> apart.</summary>
    public static PageLayout Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(PageLine.Of).ToList();
        var told = lines.Where(PageFooter.IsFooter).ToList();
        var (subject, engine) = Footer(lines);
        subject ??= told.Select(line => PageFooter.SubjectOf(line.Words)).FirstOrDefault(id => id is not null);
        engine ??= told.Select(line => PageFooter.EngineOf(line.Words)).FirstOrDefault(name => name is not null);
        var at = Header(lines);
        var headline = TakeHeadline(lines, ref at);
        var parts = Divide(lines[at..]);
        var summary = parts.FirstOrDefault(part => part.Label is { } label && PageHeadings.IsSummary(label))?.Text;
        return new(subject, engine, headline, summary, parts);
    }

    // From the end: the source line, and the row of tags that stands right before it.
    private static (SourceId? Subject, string? Engine) Footer(List<PageLine> lines)
    {
        SourceId? subject = null;
        string? engine = null;
        var found = false;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.IsBlank || PageFooter.IsFooter(line))
            {
                subject ??= PageFooter.SubjectOf(line.Words);
                engine ??= PageFooter.EngineOf(line.Words);
                found |= !line.IsBlank;
            }
            else if (!IsTags(line, found)) break;
            lines.RemoveAt(i);
        }
        return (subject, engine);
    }

    private static bool IsTags(PageLine line, bool beforeFooter) =>
        line.Words.StartsWith('#') && line.Words.Split(' ').All(word => word.StartsWith('#'))
        || beforeFooter && line is { IsSentence: false, Heading: 0, IsItem: false } && line.Words is not [.., ';' or ':' or ','] && line.WordCount <= 20;

    // The way back to a topic, and chips: what a page shows above its headline.
    private static int Header(List<PageLine> lines)
    {
        var at = 0;
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsBlank) continue;
            if (line.Heading > 0 || line.IsSentence) break;
            if (IsWayBack(line)) at = EndOfChips(lines, at);
            else if (!PageFooter.IsFooter(line) && !(IsoDate().IsMatch(line.Words) && HasMoreProse(lines, at))) break;
        }
        return at;
    }

    private static bool IsWayBack(PageLine line) =>
        line.Words.StartsWith("Back to ", StringComparison.OrdinalIgnoreCase) || line.Words is ['←' or '‹' or '«', ..];

    // Chips stand right below the way back, in one line or one to a line, up to a blank line.
    private static int EndOfChips(List<PageLine> lines, int wayBack)
    {
        for (var at = wayBack + 1; at < lines.Count; at++)
            if (lines[at].IsBlank) return HasMoreProse(lines, at) ? at : wayBack;
            else if (lines[at].IsSentence || lines[at].Heading > 0) break;
        return wayBack;
    }

    private static bool HasMoreProse(List<PageLine> lines, int at) => lines.Skip(at + 1).Count(line => !line.IsBlank) >= 2;

    private static string TakeHeadline(List<PageLine> lines, ref int at)
    {
        if (at >= lines.Count) return "";
        var line = lines[at];
        var stands = line.Heading is > 0 and < 3 && !PageHeadings.IsKnown(Bare(line.Words))
            || !IsHeading(lines, at) && !line.IsItem && line.Words is not [.., '.'] && line.WordCount <= LongestHeadline
            && Inline(line) is null && at + 1 < lines.Count && StandsApart(lines, at);
        if (!stands) return "";
        for (at++; at < lines.Count && (lines[at].IsBlank || PageFooter.IsFooter(lines[at])); at++)
        {
        }
        return line.Words.StartsWith("Title: ", StringComparison.OrdinalIgnoreCase) ? line.Words["Title: ".Length..] : line.Words;
    }

    // The first line of wrapped prose is no headline: a headline's next line is blank, a heading, or begins a text of its own.
    private static bool StandsApart(List<PageLine> lines, int at)
    {
        var next = lines[at + 1];
        return next.IsBlank || next.IsItem || PageFooter.IsFooter(next) || next.Words.Length > LongLine || IsHeading(lines, at + 1) || Inline(next) is not null
            || next.IsSentence && char.IsUpper(next.Words[0]) && lines[at].WordCount <= LongestHeadline / 2;
    }

    private static ImmutableArray<PagePart> Divide(List<PageLine> lines)
    {
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        string? heading = null;
        var prose = new StringBuilder();
        var hasHeadings = Enumerable.Range(0, lines.Count).Any(i => IsHeading(lines, i) || Inline(lines[i]) is not null);
        var fresh = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var words = lines[i].Words;
            if (lines[i].IsBlank)
            {
                fresh = true;
                continue;
            }
            if (IsHeading(lines, i))
            {
                Close();
                (heading, fresh) = (Bare(words), true);
                continue;
            }
            if (Inline(lines[i]) is { } inline)
            {
                Close();
                (heading, words, fresh) = (inline.Heading, inline.Below, true);
            }
            if (prose.Length > 0) prose.Append(fresh || lines[i].IsItem ? '\n' : ' ');
            prose.Append(words);
            fresh = false;
        }
        Close();
        return parts.DrainToImmutable();

        void Close()
        {
            if (prose.Length > 0)
                parts.Add(heading is null
                    ? new(hasHeadings ? PageHeadings.Summary : null, null, prose.ToString())
                    : new(heading.ToUpperInvariant(), PageHeadings.CategoryOf(heading), prose.ToString()));
            prose.Clear();
        }
    }

    private static (string Heading, string Below)? Inline(PageLine line) =>
        InlineHeading().Match(line.Words) is { Success: true } match && PageHeadings.IsKnown(match.Groups["heading"].Value)
            ? (match.Groups["heading"].Value, match.Groups["rest"].Value)
            : null;

    private static bool IsHeading(List<PageLine> lines, int at)
    {
        var line = lines[at];
        if (line.IsBlank || line.IsItem) return false;
        if (line.Heading > 0 || PageHeadings.IsKnown(Bare(line.Words))) return true;
        // A heading of the page's own making: short, alone between blank lines, prose below.
        return line.WordCount <= LongestHeading && char.IsLetter(line.Words[0]) && line.Words is not [.., '.' or ',' or ';' or '?' or '!']
            && at > 0 && lines[at - 1].IsBlank && at + 2 < lines.Count && lines[at + 1].IsBlank
            && lines.Skip(at + 1).SkipWhile(below => below.IsBlank).FirstOrDefault() is { IsSentence: true, WordCount: > LongestHeading };
    }

    private static string Bare(string words) => words.TrimEnd(':', ' ', '?');

    [GeneratedRegex(@"\b(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?<heading>[\p{L};][\p{L}; ]{1,24}):\s(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex InlineHeading();
}
