using System.Collections.Immutable;
using Assay.Language;
using Assay.Pipeline;
using Assay.Reading.Designs;
using Assay.Reading.Directions;
using Assay.Reading.Findings;
using Assay.Reading.Pico;
using Assay.Reading.Roles;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Reads an abstract: roles, design, population, arms, outcomes, results, and every number.</summary>
/// <remarks>A pure function; safe on any number of threads; linear in the length of the text.</remarks>
public sealed class AbstractReader : IStage<Article, Study>
{
    /// <inheritdoc/>
    public StageId Id => new("reading", 1);

    /// <inheritdoc/>
    public ValueTask<Outcome<Study>> RunAsync(Article item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Outcome<Study>>(item.HasAbstract
            ? new Outcome<Study>.Done(Read(item))
            : new Outcome<Study>.SetAside(new("no-abstract", "The source has no abstract, so there is nothing to read but the title and the indexing.")));
    }

    /// <summary>What can be understood of <paramref name="article"/>; without an abstract, its design from title, types and MeSH.</summary>
    public Study Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = RoleReader.Read(article);
        var words = new Wording(article.Text);
        var numbers = NumberReader.Read(words);
        var arms = ArmFinder.Find(article.Title, words, sentences);
        arms.Sizes = ArmSizes.Read(words, arms, sentences, numbers);
        var (found, outcomes) = ResultReader.Read(words, arms, sentences, numbers);
        var (named, measured) = (arms.ToArms(), outcomes.ToOutcomes());
        var design = DesignReader.Read(article, sentences, out var species);
        return new()
        {
            Id = article.Id,
            Version = article.Version,
            Title = article.Title,
            Text = article.Text,
            Sentences = sentences,
            Design = design,
            Population = PopulationReader.Read(species, sentences, words, numbers) with { Description = PicoReader.Participants(article.Title, words, sentences) },
            Arms = named,
            Outcomes = measured,
            Results = [.. found.Results],
            Comparisons = ComparisonDirections.Settle([.. found.Comparisons], named, measured, words, numbers, sentences),
            Changes = [.. found.Changes],
            Numbers = numbers,
            SetAside = [.. found.SetAside],
        };
    }
}
