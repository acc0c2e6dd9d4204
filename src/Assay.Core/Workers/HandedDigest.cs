using System.Collections.Immutable;
using Assay.Language;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Verification;
using Assay.Verification.Rewordings;

namespace Assay.Workers;

/// <summary>A digest handed over as plain text or Markdown, held against its source. Nothing of it is kept.</summary>
public static class HandedDigest
{
    /// <summary>The digest with its verdicts and rewordings. A headline is a claim too; tags, chips and the source line are none.</summary>
    /// <param name="text">The digest, as <see cref="DigestPageReader"/> takes it.</param>
    /// <param name="article">The source.</param>
    /// <param name="study">What was read of it.</param>
    /// <param name="others">Other papers of the topic, whose figures it must not borrow (V32); none where none is known.</param>
    public static CheckedDigest Check(string text, Article article, Study study, ImmutableArray<Article> others = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var page = DigestPageReader.Read(text);
        var sentences = Sentences.Split(page.Text.Text).Select(at => at.Of(page.Text.Text));
        return Check(StrangersDigest.Of(article.Id, page.Title, page.Title.Length > 0 ? sentences.Prepend(page.Title) : sentences), article, study, others);
    }

    /// <summary>The draft with its verdicts and rewordings.</summary>
    public static CheckedDigest Check(Digests.Draft draft, Article article, Study study, ImmutableArray<Article> others = default)
    {
        var submission = new Submission(draft, article, study) { Others = others.IsDefault ? [] : others };
        return ProposedRewordings.With(new DigestCheck().Check(submission), submission);
    }
}
