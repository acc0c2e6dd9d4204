using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>Says what each sentence does in the abstract: by the journal's label, else by two chains learned from labelled abstracts, whose answers are averaged.</summary>
internal static class RoleReader
{
    /// <summary>Name of the model that ships.</summary>
    public const string Model = "roles";

    private const int Roles = 5;

    // An aim inside a background is called background more often than it is told apart; this evens what is missed and what is invented.
    private const double ObjectiveFavour = 1.3;

    /// <summary>The sentences of <paramref name="article"/>, whose text <paramref name="words"/> holds.</summary>
    public static ImmutableArray<Sentence> Read(Article article, Wording words)
    {
        var text = article.Text;
        var passages = Sentences.Split(text);
        var known = new Role?[passages.Length];
        var section = 0;
        var inline = default(Role?);
        for (var i = 0; i < passages.Length; i++)
        {
            while (section < article.Sections.Length && article.Sections[section].At.End <= passages[i].Start) section++;
            var labelled = section < article.Sections.Length && article.Sections[section].At.Overlaps(passages[i]) ? OfSection(article.Sections[section]) : null;
            if (SectionLabels.Inline(text.AsSpan(passages[i].Start, passages[i].Length)) is { } label)
                inline = SectionLabels.IsMixed(label) ? null : SectionLabels.Of(label);
            known[i] = labelled ?? inline;
        }
        return ShortText.Settle(text, Tag(article.Title, words, passages, known));
    }

    /// <summary>The roles of sentences that are given; where <paramref name="known"/> says one, it stands with confidence 1.</summary>
    public static ImmutableArray<Sentence> Tag(string title, Wording words, ImmutableArray<Passage> passages, ReadOnlySpan<Role?> known)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(passages.Length);
        var shares = AnyOpen(known) ? Shares(title, words, passages, known) : [];
        for (var i = 0; i < passages.Length; i++)
            sentences.Add(known[i] is { } role ? new(passages[i], role, 1) : Likeliest(passages[i], shares.AsSpan(i * Roles, Roles)));
        return sentences.DrainToImmutable();
    }

    private static Role? OfSection(Section section) =>
        section.Label is { } label && SectionLabels.IsMixed(label) ? null
        : SectionLabels.OfCategory(section.NlmCategory) ?? SectionLabels.Of(section.Label);

    private static bool AnyOpen(ReadOnlySpan<Role?> known)
    {
        foreach (var role in known)
            if (role is null) return true;
        return false;
    }

    private static double[] Shares(string title, Wording words, ImmutableArray<Passage> passages, ReadOnlySpan<Role?> known)
    {
        var features = new RoleFeatures(title, words, passages);
        var chain = ShippedModels.Chain(Model);
        var lattice = chain.Begin();
        var seen = new FeatureList();
        for (var i = 0; i < passages.Length; i++)
            if (known[i] is { } role) lattice.AddKnown((int)role);
            else
            {
                features.Fill(i, seen);
                lattice.Add(seen);
            }
        var shares = ScaledShares.Of(chain.Steps, lattice);
        var second = ShippedModels.Layered(RoleBags.Model).Marginals(RoleBags.Of(title, features.Words));
        for (var i = 0; i < shares.Length; i++) shares[i] = (shares[i] + second[i]) / 2;
        return shares;
    }

    private static Sentence Likeliest(Passage at, ReadOnlySpan<double> shares)
    {
        var best = 0;
        for (var role = 1; role < Roles; role++)
            if (Weighed(shares, role) > Weighed(shares, best)) best = role;
        return new(at, (Role)best, Math.Round(Math.Clamp(shares[best], 0.01, 0.99), 2));
    }

    private static double Weighed(ReadOnlySpan<double> shares, int role) => role == (int)Role.Objective ? ObjectiveFavour * shares[role] : shares[role];
}
