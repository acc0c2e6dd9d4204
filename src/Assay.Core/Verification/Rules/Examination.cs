using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>One claim on the table: its slots, its ledger, and the source.</summary>
/// <param name="Claim">The claim, read.</param>
/// <param name="Entries">Its numbers, bound or not.</param>
/// <param name="Source">The source.</param>
/// <param name="Region">The sentences it may rest on: those it cites, or all.</param>
/// <param name="Best">The sentence of the region that shares most with it, or null.</param>
internal sealed record Examination(Statement Claim, ImmutableArray<Entry> Entries, Source Source, ImmutableArray<Statement> Region, Statement? Best)
{
    private const double Nearly = 0.8;

    private ImmutableArray<Clause> clauses;
    private ImmutableArray<Statement> homes;
    private Rewrite? rewrite;
    private bool rewritten;

    /// <summary>The claim clause by clause.</summary>
    public ImmutableArray<Clause> Clauses => clauses.IsDefault ? clauses = Source.ClausesOf(Claim) : clauses;

    /// <summary>The sentences its numbers were found in, else the one that shares most with it.</summary>
    public ImmutableArray<Statement> Homes => homes.IsDefault ? homes = FindHomes() : homes;

    /// <summary>How the claim departs from the sentence it is a rewriting of, or null where it is none.</summary>
    public Rewrite? Rewrite => rewritten ? rewrite : Rewritten();

    private Rewrite? Rewritten()
    {
        rewritten = true;
        return rewrite = Slots.Rewrite.Of(Claim, Best);
    }

    private ImmutableArray<Statement> FindHomes() =>
        Entries.Any(entry => entry.Bound is not null)
            ? [.. Entries.Where(entry => entry.Bound is not null).Select(entry => entry.Bound!.In).Distinct().OrderBy(statement => statement.At)]
            : Best is null ? [] : [Found(Best)];

    // Who tells a finding tells no question: where the nearest sentence asks, a finding about the same thing stands for it.
    private Statement Found(Statement best)
    {
        if (Rewrite is not null || best.Role is not (Reading.Role.Objective or Reading.Role.Methods or Reading.Role.Background) || Clauses.All(static clause => clause is { Sign: 0, Worth: 0, Significant: 0 })) return best;
        ImmutableArray<string> topic = [.. Clauses.SelectMany(static clause => clause.Topic).Distinct().Where(key => !Source.Parties.Names(key) && !LightWords.Keys.Contains(key) && Source.Has(key))];
        return topic.IsEmpty ? best : Region.Where(statement => statement.Role is Reading.Role.Results or Reading.Role.Conclusions && statement.Covers(topic) >= Nearly)
            .OrderByDescending(statement => statement.Covers(topic)).ThenBy(static statement => statement.At).FirstOrDefault() ?? best;
    }

    /// <summary>Whether a sentence of the source is one that the claim may rest on.</summary>
    public bool Reaches(Statement sentence) => Region == Source.Statements || Region.Contains(sentence);

    /// <summary>Numbers neither bound nor derived.</summary>
    public IEnumerable<Entry> Loose => Entries.Where(entry => !entry.Borne && !entry.Figure.IsName);
}
