using System.Collections.Immutable;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Tests.Verification;

public sealed class SpecTests
{
    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, Spec.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_gets_the_verdict_of_its_row(int row)
    {
        var spec = Spec.All[row];
        var verdict = Judge(spec);
        var said = $"{spec}\nis {CheckedDigestJson.Spelled(verdict.Support)}: {string.Join(" | ", verdict.Breaches.Select(breach => $"{breach.Rule} {breach.Explanation}"))}";
        if (spec.Verdict == "BLOCKED")
            Assert.False(verdict.MayBePrinted, said);
        else if (spec.Verdict == "PRINTED")
            Assert.True(verdict.MayBePrinted, said);
        else
            Assert.True(spec.Verdict == CheckedDigestJson.Spelled(verdict.Support), said);
        if (spec.Rule != "-")
            Assert.True(verdict.Breaches.Any(breach => breach.Rule == spec.Rule), said);
    }

    internal static Verdict Judge(Spec spec) => Checked(spec, [spec.Sentence]).Verdicts[0];

    internal static CheckedDigest Checked(Spec spec, IEnumerable<string> sentences, params ImmutableArray<string> without)
    {
        var article = new Article { Id = new SourceId("spec", "1"), Title = spec.Title, Text = spec.Source };
        var study = new AbstractReader().Read(article);
        return new DigestCheck(without).Check(new Submission(StrangersDigest.Of(article.Id, spec.Title, sentences), article, study)
        {
            Earlier = spec.Earlier.Length > 0 ? [spec.Earlier] : [],
            Others = spec.Other.Length > 0 ? [new Article { Id = new SourceId("spec", "2"), Title = "Another paper", Text = spec.Other }] : [],
        });
    }
}
