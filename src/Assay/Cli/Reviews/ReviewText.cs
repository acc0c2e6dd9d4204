using System.Collections.Immutable;
using System.Text;
using Assay.Digests.Generative;
using Assay.Publication;
using Assay.Verification;
using Assay.Workers.Reviews;

namespace Assay.Cli.Reviews;

/// <summary>Held drafts as a terminal shows them.</summary>
internal static class ReviewText
{
    private const int Column = 58;

    /// <summary>One draft a line.</summary>
    public static string List(ImmutableArray<Review> reviews)
    {
        if (reviews.IsEmpty) return "No draft waits for review.\n";
        var text = new StringBuilder().AppendLine($"{"draft",-28} {"state",-9} {"since",-11} {"engine",-36} not agreed on");
        foreach (var review in reviews)
            text.AppendLine($"{review.Name,-28} {Words.Kebab(review.State.ToString()),-9} {Since(review),-11} {review.Held.Engine,-36} {Points(review)}");
        return text.ToString();
    }

    /// <summary>The draft beside its source, sentence by sentence; then where the engines part, and what was done.</summary>
    public static string Sheet(ReviewSheet sheet)
    {
        var (review, digest) = (sheet.Review, sheet.Review.Held.Digest);
        var text = new StringBuilder().AppendLine($"{review.Name}  {sheet.Article.Title}").AppendLine($"{Words.Kebab(review.State.ToString())} · {review.Held.Engine}");
        if (!sheet.IsCurrent) text.AppendLine("The record has changed since this draft was written.");
        text.AppendLine().AppendLine(Row("DRAFT", "SOURCE"));
        var next = 0;
        Claim(text, digest.Verdicts[next++], sheet);
        foreach (var part in digest.Draft.Parts)
        {
            text.AppendLine(Row(Phrases.Of(part.Heading).ToUpperInvariant(), ""));
            foreach (var _ in part.Claims) Claim(text, digest.Verdicts[next++], sheet);
        }
        text.AppendLine().AppendLine("The embedded engine parts from it on");
        if (review.Held.Points.IsEmpty) text.AppendLine("  nothing");
        foreach (var point in review.Held.Points)
            text.AppendLine($"  {Review.Word(point.Point)}: the draft {(point.Model is null ? "does not say" : $"says “{point.Model}”")}, the embedded engine “{point.Embedded}”");
        text.AppendLine().AppendLine("What was done");
        foreach (var ruling in review.Rulings)
            text.AppendLine(FormattableString.Invariant($"  {ruling.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {Words.Kebab(ruling.Kind.ToString()),-9} {ruling.Draft[..8]}  {ruling.By}{(ruling.Why.Length > 0 ? $": {ruling.Why}" : "")}"));
        return text.ToString();
    }

    /// <summary>What a decision came to, one line.</summary>
    public static string Made(Review review, bool isNew) => (review.State, isNew) switch
    {
        (ReviewState.Accepted, true) => $"{review.Name} is accepted; its page shows it.",
        (ReviewState.Rejected, true) => $"{review.Name} is rejected; its page shows the embedded engine's digest.",
        (ReviewState.Held, true) => $"{review.Name} waits for review.",
        (var state, _) => $"{review.Name} is {Words.Kebab(state.ToString())} already; nothing was changed.",
    };

    /// <summary>The sentences that the source does not bear out, with their verdicts.</summary>
    public static string Blocked(CheckedDigest digest) =>
        string.Concat(digest.Verdicts.Where(verdict => !verdict.MayBePrinted).Select(verdict => DigestText.Line(verdict) + "\n"));

    private static void Claim(StringBuilder text, Verdict verdict, ReviewSheet sheet)
    {
        var source = sheet.Study.Sentences.Select((sentence, at) => (sentence.At, Label: Assignment.Label(at)))
            .Where(entry => verdict.Claim.Cited.Any(passage => passage.Overlaps(entry.At)))
            .Select(entry => $"[{entry.Label}] {entry.At.Of(sheet.Study.Text)}");
        text.AppendLine(Row(DigestText.Line(verdict), string.Join(' ', source)));
    }

    private static string Row(string left, string right)
    {
        var (one, other) = (Wrapped(left), Wrapped(right));
        return string.Join(Environment.NewLine, Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .Select(at => $"{(at < one.Count ? one[at] : ""),-Column} │ {(at < other.Count ? other[at] : "")}".TrimEnd()));
    }

    private static List<string> Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= Column) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }

    private static string Since(Review review) => FormattableString.Invariant($"{review.Rulings.Last(ruling => ruling.Draft == review.Draft).At.UtcDateTime:yyyy-MM-dd}");

    private static string Points(Review review) => review.Held.Points.IsEmpty ? "(asked for)" : string.Join(", ", review.Held.Points.Select(point => Words.Kebab(point.Point.ToString())));
}
