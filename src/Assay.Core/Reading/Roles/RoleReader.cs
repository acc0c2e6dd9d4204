using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>Says what each sentence does in the abstract: by the journal's label, else by position, cues and neighbours.</summary>
internal static class RoleReader
{
    private const int Roles = 5;

    // Log weights of passing from one role (row) to the next (column): abstracts move forward.
    private static readonly double[,] Steps =
    {
        { 0.6, 0.1, -0.3, -2.6, -2.6 },
        { -1.6, 0.0, 0.5, -1.2, -2.4 },
        { -3.6, -2.4, 1.0, -0.2, -2.6 },
        { -4.5, -4.0, -2.4, 0.8, -0.2 },
        { -4.0, -4.0, -2.6, -2.0, 1.0 },
    };

    public static ImmutableArray<Sentence> Read(Article article)
    {
        var text = article.Text;
        var passages = Sentences.Split(text);
        var fixedRoles = new Role?[passages.Length];
        var section = 0;
        var inline = default(Role?);
        for (var i = 0; i < passages.Length; i++)
        {
            while (section < article.Sections.Length && article.Sections[section].At.End <= passages[i].Start) section++;
            var labelled = section < article.Sections.Length && article.Sections[section].At.Overlaps(passages[i]) ? OfSection(article.Sections[section]) : null;
            if (SectionLabels.Inline(text.AsSpan(passages[i].Start, passages[i].Length)) is { } label)
                inline = SectionLabels.IsMixed(label) ? null : SectionLabels.Of(label);
            fixedRoles[i] = labelled ?? inline;
        }
        return Decide(text, passages, fixedRoles);
    }

    private static Role? OfSection(Section section) =>
        section.Label is { } label && SectionLabels.IsMixed(label) ? null
        : SectionLabels.OfCategory(section.NlmCategory) ?? SectionLabels.Of(section.Label);

    private static ImmutableArray<Sentence> Decide(string text, ImmutableArray<Passage> passages, Role?[] fixedRoles)
    {
        var scores = new double[passages.Length, Roles];
        Span<double> one = stackalloc double[Roles];
        for (var i = 0; i < passages.Length; i++)
        {
            one.Clear();
            if (fixedRoles[i] is { } known) one[(int)known] = 40;
            else
            {
                Position(i, passages.Length, one);
                RoleCues.Add(text.AsSpan(passages[i].Start, passages[i].Length), one);
                // An abstract that opens with what its authors did has no background.
                if (i == 0 && RoleCues.OpensWithMethods(text.AsSpan(passages[i].Start, passages[i].Length))) one[(int)Role.Methods] += 4;
            }
            for (var r = 0; r < Roles; r++) scores[i, r] = one[r];
        }
        var path = BestPath(scores, passages.Length);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(passages.Length);
        for (var i = 0; i < passages.Length; i++)
            sentences.Add(new(passages[i], (Role)path[i], fixedRoles[i] is not null ? 1 : Confidence(scores, i, path[i])));
        return sentences.DrainToImmutable();
    }

    // Where in the abstract each role tends to stand; the weights are rounded by hand.
    private static void Position(int index, int count, Span<double> scores)
    {
        var place = count == 1 ? 0.5 : (double)index / (count - 1);
        scores[(int)Role.Background] = index == 0 ? 2.2 : 1.8 - 6.5 * place;
        scores[(int)Role.Objective] = place < 0.4 ? 0.3 : 0.3 - 4 * (place - 0.4);
        scores[(int)Role.Methods] = 1.4 - 4.2 * Math.Abs(place - 0.36);
        scores[(int)Role.Results] = place < 0.2 ? -1.2 : 1.5 - 3.4 * Math.Abs(place - 0.72);
        scores[(int)Role.Conclusions] = place >= 1 ? 3.2 : place > 0.85 ? 1.2 : place > 0.75 ? 0.2 : -2.4;
    }

    private static int[] BestPath(double[,] scores, int count)
    {
        var best = new double[Math.Max(count, 1), Roles];
        var from = new int[Math.Max(count, 1), Roles];
        for (var i = 0; i < count; i++)
            for (var r = 0; r < Roles; r++)
            {
                var top = i == 0 ? r switch { 0 => 0.5, 1 => 0.2, 2 => -0.8, _ => -2.0 } : double.NegativeInfinity;
                for (var q = 0; i > 0 && q < Roles; q++)
                    if (best[i - 1, q] + Steps[q, r] is var sum && sum > top) (top, from[i, r]) = (sum, q);
                best[i, r] = top + scores[i, r];
            }
        var path = new int[count];
        if (count == 0) return path;
        for (var r = 1; r < Roles; r++)
            if (best[count - 1, r] > best[count - 1, path[^1]]) path[^1] = r;
        for (var i = count - 1; i > 0; i--) path[i - 1] = from[i, path[i]];
        return path;
    }

    private static double Confidence(double[,] scores, int i, int role)
    {
        var sum = 0.0;
        for (var r = 0; r < Roles; r++) sum += Math.Exp(Math.Clamp(scores[i, r], -30, 30));
        return Math.Round(Math.Clamp(Math.Exp(Math.Clamp(scores[i, role], -30, 30)) / sum, 0.2, 0.99), 2);
    }
}
