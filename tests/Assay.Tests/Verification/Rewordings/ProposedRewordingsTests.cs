using Assay.Reading;
using Assay.Records;
using Assay.Verification;
using Assay.Verification.Rewordings;
using FsCheck.Fluent;

namespace Assay.Tests.Verification.Rewordings;

/// <summary>Rows of Specs/rewordings.md, and the law that every proposal passes the gate.</summary>
public sealed class ProposedRewordingsTests
{
    private static readonly IReadOnlyList<Row> All = [.. Read()];

    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, All.Count)];

    [Theory, MemberData(nameof(Rows))]
    public void A_refused_sentence_is_reworded_as_its_row_says(int at)
    {
        var row = All[at];
        var verdict = Judge(row.Title, row.Source, row.Digest);
        Assert.False(verdict.MayBePrinted, $"“{row.Digest}” is printed: the row shows nothing.");
        Assert.Equal(row.Rewording == "none" ? null : row.Rewording, verdict.Rewording);
    }

    [Fact]
    public void Whatever_is_proposed_for_the_sheets_of_verification_passes_the_gate()
    {
        var proposed = 0;
        foreach (var spec in Spec.All)
        {
            if (Judge(spec.Title, spec.Source, spec.Sentence).Rewording is not { } rewording) continue;
            proposed++;
            Assert.NotEqual(spec.Sentence, rewording);
            Assert.True(Judge(spec.Title, spec.Source, rewording).MayBePrinted, $"“{rewording}”, proposed for “{spec.Sentence}”, is refused itself.");
        }
        Assert.True(proposed >= 40, $"Only {proposed} sentences of the sheets were reworded.");
    }

    // Sentences put together at random from the words and numbers of a source, true or not.
    [Fact]
    public void Whatever_is_proposed_for_a_jumbled_sentence_passes_the_gate()
    {
        string[] subjects = ["Velorin", "Standard care", "Survival at 90 days", "New infections", "In this trial, velorin", "Overall survival"];
        string[] verbs = ["reduced", "was", "improves", "was not", "led to", "rose to", "may improve"];
        string[] objects = ["mortality", "75.0%", "58.6% with velorin", "65% v 45%", "infections (p<0.01)", "survival by 21.6%", "12 days in children", "a remarkable 32.1%"];
        var gen = from subject in Gen.Elements(subjects) from verb in Gen.Elements(verbs) from rest in Gen.Elements(objects) select $"{subject} {verb} {rest}.";
        var source = All[0];
        Prop.ForAll(gen.ToArbitrary(), sentence =>
        {
            var verdict = Judge(source.Title, source.Source, sentence);
            return (!verdict.MayBePrinted || verdict.Rewording is null)
                && (verdict.Rewording is not { } rewording || Judge(source.Title, source.Source, rewording).MayBePrinted);
        }).Hold(60);
    }

    [Fact]
    public void Verdicts_stay_as_they_are_and_the_same_digest_gets_the_same_rewordings()
    {
        var row = All[0];
        var (first, second) = (Judge(row.Title, row.Source, row.Digest), Judge(row.Title, row.Source, row.Digest));
        Assert.Equal(first.Rewording, second.Rewording);
        var plain = Check(row.Title, row.Source, row.Digest, out var submission);
        var with = ProposedRewordings.With(plain, submission);
        Assert.Equal(plain.Verdicts.Select(verdict => (verdict.Support, verdict.Breaches.Length)), with.Verdicts.Select(verdict => (verdict.Support, verdict.Breaches.Length)));
        Assert.Equal(plain.Omissions, with.Omissions);
    }

    private static Verdict Judge(string title, string source, string sentence) =>
        ProposedRewordings.With(Check(title, source, sentence, out var submission), submission).Verdicts[0];

    private static CheckedDigest Check(string title, string source, string sentence, out Submission submission)
    {
        var article = new Article { Id = new SourceId("spec", "1"), Title = title, Text = source };
        submission = new Submission(StrangersDigest.Of(article.Id, title, [sentence]), article, new AbstractReader().Read(article));
        return new DigestCheck().Check(submission);
    }

    private static IEnumerable<Row> Read()
    {
        string title = "", source = "", heading = "";
        foreach (var line in File.ReadLines(Path.Combine(Place.Root, "tests", "Assay.Tests", "Specs", "rewordings.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..].Trim();
                (title, source) = heading == "title" ? ("", "") : (title, source);
            }
            else if (heading == "title" && line.Length > 0)
                title = line;
            else if (heading == "source" && line.Length > 0)
                source = source.Length == 0 ? line : source + " " + line;
            else if (heading == "rewordings" && line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|') is { Length: 4 } cells && cells[1].Trim() != "digest")
                yield return new(title, source, cells[1].Trim(), cells[2].Trim());
        }
    }

    private sealed record Row(string Title, string Source, string Digest, string Rewording);
}
