using System.Collections.Immutable;
using Assay.Language;
using Assay.Pipeline;
using Assay.Reading.Designs;
using Assay.Reading.Directions;
using Assay.Reading.Figures;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Linking;
using Assay.Reading.Pico;
using Assay.Reading.Quantities;
using Assay.Reading.Roles;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Reads an abstract: roles, design, population, arms, outcomes, results, and every number.</summary>
/// <remarks>A pure function; safe on any number of threads; linear in the length of the text.</remarks>
public sealed class AbstractReader : IStage<Article, Study>
{
    private readonly QuantityModels? quantities;

    /// <summary>Reads with the models that ship.</summary>
    public AbstractReader()
        : this(QuantityModels.Shipped)
    {
    }

    internal AbstractReader(QuantityModels? quantities) => this.quantities = quantities;

    /// <inheritdoc/>
    public StageId Id => new("reading", 7);

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
        var words = new Wording(PlainLetters.Of(article.Text));
        var sentences = RoleReader.Read(article, words);
        var numbers = NumberReader.Read(words);
        if (!ReferenceEquals(words.Text, article.Text)) numbers = [.. numbers.Select(number => number with { Raw = number.At.Of(article.Text) })];
        if (Tongues.Of(words.Text) is not Tongue.English and var tongue) return Unread(article, sentences, words, numbers, tongue);
        var linked = new LinkedText(words, numbers);
        var told = Quotation.Read(words, sentences, numbers);
        var arms = ArmFinder.Find(article.Title, words, told, numbers, linked);
        arms.Sizes = ArmSizes.Read(words, arms, told, numbers);
        // "56 patients in the X group and 58 in the Y group": the second counts people as the first does.
        numbers = [.. numbers.Select(number => number.Kind == NumberKind.Other && arms.Sizes.Contains(number.At.Start) ? number with { Kind = NumberKind.Count } : number)];
        var (found, outcomes) = ResultReader.Read(words, arms, told, numbers, linked);
        if (quantities is not null && arms.Count > 1) QuantityBinding.Bind(new(words, arms, told, numbers, new(words, arms, wide: true), linked), found, outcomes, quantities);
        var (named, measured) = (arms.ToArms(), outcomes.ToOutcomes());
        var design = DesignReader.Read(article, sentences, words, out var species);
        return new Study
        {
            Id = article.Id,
            Version = article.Version,
            Title = article.Title,
            Text = article.Text,
            Sentences = sentences,
            Design = design,
            Population = PopulationReader.Read(species, sentences, words, numbers, named) with { Description = PicoReader.Participants(article.Title, words, sentences) },
            Arms = named,
            Outcomes = measured,
            Results = [.. found.Results],
            Comparisons = ComparisonDirections.Settle(StatedRatios.Complete([.. found.Comparisons], numbers, sentences), named, measured, words, numbers, sentences),
            Changes = [.. found.Changes],
            Numbers = numbers,
            SetAside = [.. found.SetAside],
        }.WithoutBorrowedResults();
    }

    // Numbers are numbers in every language; whose they are is not read.
    private static Study Unread(Article article, ImmutableArray<Sentence> sentences, Wording words, ImmutableArray<Number> numbers, Tongue tongue)
    {
        var design = DesignReader.Read(article, sentences, words, out var species);
        return new()
        {
            Id = article.Id,
            Version = article.Version,
            Title = article.Title,
            Text = article.Text,
            Sentences = sentences,
            Design = design,
            Population = PopulationReader.Read(species, [], words, [], []),
            Numbers = numbers,
            SetAside = [new("not-english", $"The abstract is in {Name(tongue)}; Assay reads English, so no groups, outcomes or results are told.")],
        };
    }

    private static string Name(Tongue tongue) => tongue switch
    {
        Tongue.Cyrillic => "a language in Cyrillic letters",
        Tongue.OtherScript => "another language",
        _ => tongue.ToString(),
    };
}
