using System.Collections.Immutable;

namespace Assay.Evaluation.Written;

/// <summary>The tables of many marks.</summary>
internal static class DigestTables
{
    /// <summary>Each part over the articles with results, then all parts of an article together.</summary>
    public static ImmutableArray<CoverageRow> Coverage(IReadOnlyCollection<DigestMark> marks)
    {
        var rows = RequiredContent.All.Select((part, at) => new CoverageRow(part.Name, Count(marks, at, Presence.Present), Count(marks, at, Presence.SaidMissing), Count(marks, at, Presence.Absent)));
        var whole = marks.Count(IsWhole);
        var said = marks.Count(static mark => IsWhole(mark) && mark.Required.Contains(Presence.SaidMissing));
        return [.. rows, new CoverageRow(Whole, whole - said, said, marks.Count - whole)];
    }

    /// <summary>Name of the row of all parts together.</summary>
    public const string Whole = "every part";

    /// <summary>Whether a digest is silent about none of its parts.</summary>
    public static bool IsWhole(DigestMark mark) => !mark.Required.Contains(Presence.Absent);

    /// <summary>What is a mean or a sum.</summary>
    public static ImmutableArray<NamedFigure> Figures(IReadOnlyCollection<DigestMark> marks, int setAside, IReadOnlyCollection<Spent> spent) =>
    [
        new("digests set aside", setAside),
        new("drafts without a word of the engine's", marks.Count(static mark => mark.Fault is not null)),
        new("reading grade (Flesch-Kincaid), mean", Mean(marks, static mark => mark.Grade)),
        new("words, mean", Mean(marks, static mark => mark.Words)),
        new("caveats, null results and harms left out, mean", Mean(marks, static mark => mark.Omissions)),
        new("input tokens", spent.Sum(static one => one.InputTokens)),
        new("output tokens", spent.Sum(static one => one.OutputTokens)),
        new("cost", (double)spent.Sum(static one => one.Cost)),
    ];

    /// <summary>Two engines side by side, article by article.</summary>
    public static ImmutableArray<PairedRow> Paired(IReadOnlyCollection<(DigestMark First, DigestMark Second)> pairs)
    {
        PairedRow Row(string name, Func<DigestMark, double> of) => PairedRow.Of(name, [.. pairs.Select(pair => (of(pair.First), of(pair.Second)))]);
        return
        [
            Row("sentences kept, share", static mark => Share(mark.Kept, mark.Written)),
            Row("sentences repaired, share", static mark => Share(mark.Repaired, mark.Written)),
            Row("sentences replaced, share", static mark => Share(mark.Replaced, mark.Written)),
            Row("numbers printed", static mark => mark.Numbers.Printed),
            Row("numbers traced, share", static mark => Share(mark.Numbers.Traced, mark.Numbers.Printed)),
            Row("left out", static mark => mark.Omissions),
            Row("every part told or said missing", static mark => IsWhole(mark) ? 1 : 0),
            Row("parts silently absent", static mark => mark.Required.Count(static part => part == Presence.Absent)),
            Row("reading grade", static mark => Math.Round(mark.Grade, 6)),
            Row("words", static mark => mark.Words),
        ];
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static double Mean(IReadOnlyCollection<DigestMark> marks, Func<DigestMark, double> of) => marks.Count == 0 ? 0 : marks.Average(of);

    private static int Count(IReadOnlyCollection<DigestMark> marks, int part, Presence presence) => marks.Count(mark => mark.Required[part] == presence);
}
