using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Evaluation.Perturbations;

/// <summary>One article whose digests are made false, and what makes sure that they are.</summary>
public sealed class TestBed
{
    private readonly ImmutableArray<double> values;

    /// <summary>The bed of an article.</summary>
    public TestBed(Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(study);
        (Article, Study) = (article, study);
        values = [.. NumberReader.Read(article.Title).Concat(study.Numbers).Select(static number => Math.Abs(number.Value)).Distinct().Order()];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>What is read in it.</summary>
    public Study Study { get; }

    /// <summary>Whether title or abstract have a word or phrase, case apart.</summary>
    public bool Says(string phrase) => Article.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase) || Article.Title.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is none of the source's, nor one of them rounded: a sentence that has it is false.</summary>
    public bool IsForeign(double value, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -decimals);
        foreach (var own in values)
            if (Math.Abs(own - Math.Abs(value)) <= half + 1e-9 || Math.Abs(100 - own - Math.Abs(value)) <= half) return false;
        return true;
    }

    /// <summary>The arm results whose values stand in a passage.</summary>
    public IEnumerable<ArmResult> ResultsIn(Passage at) => Study.Results.Where(result => result.Value.At is { } place && at.Contains(place));
}
