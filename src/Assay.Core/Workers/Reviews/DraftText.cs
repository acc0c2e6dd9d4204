using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Digests;
using Assay.Digests.Generative;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Workers.Reviews;

/// <summary>
/// A draft as an editor's file: the summary, then headings, one sentence a line, each with the source sentences it cites
/// (<c>[S3, S4]</c>). Title, tags and limitations are not in it: they are the embedded engine's always.
/// </summary>
public static partial class DraftText
{
    private const int LongestFile = 100_000;
    private const int MostSentences = 64;

    private static readonly ImmutableArray<Heading> Headings = [Heading.Background, Heading.Results, Heading.WhyItMatters];

    /// <summary>The file of a draft.</summary>
    public static string Write(Draft draft, Study study)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(study);
        var text = new StringBuilder(Line(draft.Summary, study)).Append('\n');
        foreach (var part in draft.Parts.Where(part => Headings.Contains(part.Heading)))
        {
            text.Append("\n## ").Append(Phrases.Of(part.Heading)).Append("\n\n");
            foreach (var claim in part.Claims) text.Append("- ").Append(Line(claim, study)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The draft of a file, or what is wrong with the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="draft">The draft it was written from: a sentence that is as it was keeps who worded it.</param>
    /// <param name="study">The source's sentences.</param>
    public static Outcome<Draft> Read(string text, Draft draft, Study study)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(study);
        if (text.Length > LongestFile) return Wrong($"it has more than {LongestFile} characters");
        var known = draft.Claims().GroupBy(claim => Line(claim, study), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var claims = new List<(Heading? Heading, Claim Claim)>();
        Heading? heading = null;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0) continue;
            if (line.StartsWith('#'))
            {
                var name = line.TrimStart('#').Trim();
                heading = Headings.Select(one => (Heading?)one).FirstOrDefault(one => string.Equals(Phrases.Of(one!.Value), name, StringComparison.OrdinalIgnoreCase));
                if (heading is null) return Wrong($"there is no section '{PlainProse.Of(name)}'; give {string.Join(", ", Headings.Select(one => Phrases.Of(one)))}");
                continue;
            }
            if (claims.Count == MostSentences) return Wrong($"it has more than {MostSentences} sentences");
            if (Claim(line.TrimStart('-', '*', ' '), known, study, out var claim) is { } fault) return Wrong(fault);
            claims.Add((heading, claim!));
        }
        if (claims.Count(entry => entry.Heading is null) != 1) return Wrong("one line before the first section must be the summary");
        return new Outcome<Draft>.Done(draft with
        {
            Summary = claims.Single(entry => entry.Heading is null).Claim,
            Parts =
            [
                .. Headings.Select(one => new Part(one, [.. claims.Where(entry => entry.Heading == one).Select(entry => entry.Claim)])).Where(part => !part.Claims.IsEmpty),
                .. draft.Parts.Where(part => part.Heading == Heading.Limitations),
            ],
        });
    }

    private static string? Claim(string line, Dictionary<string, Claim> known, Study study, out Claim? claim)
    {
        if (known.TryGetValue(line, out claim)) return null;
        var cites = Cites().Match(line);
        var sentence = PlainProse.Of(cites.Success ? line[..cites.Index] : line);
        if (sentence.Length == 0) return "a line has no words";
        var cited = ImmutableArray.CreateBuilder<Passage>();
        foreach (Match number in Number().Matches(cites.Value))
        {
            if (!int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1 || n > study.Sentences.Length)
                return $"it cites S{number.Value}, and the source has {study.Sentences.Length} sentences";
            cited.Add(study.Sentences[n - 1].At);
        }
        claim = new(sentence, [.. cited.Distinct().Order()]) { By = Hand.Editor };
        return null;
    }

    private static string Line(Claim claim, Study study)
    {
        var labels = study.Sentences.Select((sentence, at) => (sentence.At, Label: Assignment.Label(at)))
            .Where(entry => claim.Cited.Any(passage => passage.Overlaps(entry.At))).Select(entry => entry.Label).ToList();
        return labels.Count == 0 ? claim.Sentence : $"{claim.Sentence} [{string.Join(", ", labels)}]";
    }

    private static Outcome<Draft> Wrong(string what) => new Outcome<Draft>.SetAside(new("draft-file", $"The edited draft cannot be read: {what}."));

    [GeneratedRegex(@"\s*\[\s*S\d+(?:\s*,\s*S\d+)*\s*\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Cites();

    [GeneratedRegex(@"(?<=S)\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
