using System.Collections.Immutable;

namespace Assay.Statistics.Effects;

/// <summary>One set of columns of a table from which a study's numbers are made.</summary>
/// <param name="Family">What the numbers are.</param>
/// <param name="Names">Columns, in the order in which <see cref="Make"/> takes them.</param>
/// <param name="Make">The numbers of a study.</param>
/// <param name="Fault">What is wrong with a row: the column and a clause, or null.</param>
public sealed record StudyColumns(StudyFamily Family, ImmutableArray<string> Names,
    Func<double[], StudyNumbers> Make, Func<double[], (string Column, string Clause)?> Fault)
{
    private const double ReportedLevel = 95;

    /// <summary>Every set; of one family the first whose columns are all there is taken.</summary>
    public static IReadOnlyList<StudyColumns> All { get; } =
    [
        new(StudyFamily.Counts, ["ai", "n1i", "ci", "n2i"], x => new StudyNumbers.Counts(FourCells.OfEvents(x[0], x[1], x[2], x[3])), x =>
            NotNegative("ai", x[0]) ?? Positive("n1i", x[1]) ?? NotNegative("ci", x[2]) ?? Positive("n2i", x[3]) ?? Within("ai", x[0], "n1i", x[1]) ?? Within("ci", x[2], "n2i", x[3])),
        Cells("ai", "bi", "ci", "di"),
        Cells("tpos", "tneg", "cpos", "cneg"),
        new(StudyFamily.Means, ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"], x => new StudyNumbers.Means(new(x[0], x[1], x[2]), new(x[3], x[4], x[5])), x =>
            NotNegative("sd1i", x[1]) ?? Positive("n1i", x[2]) ?? NotNegative("sd2i", x[4]) ?? Positive("n2i", x[5])),
        new(StudyFamily.Rates, ["x1i", "t1i", "x2i", "t2i"], x => new StudyNumbers.Rates(x[0], x[1], x[2], x[3]), x =>
            NotNegative("x1i", x[0]) ?? Positive("t1i", x[1]) ?? NotNegative("x2i", x[2]) ?? Positive("t2i", x[3])),
        new(StudyFamily.Correlation, ["ri", "ni"], x => new StudyNumbers.Correlation(x[0], x[1]), x =>
            Unless(x[0] is >= -1 and <= 1, "ri", "a correlation lies between -1 and 1") ?? Positive("ni", x[1])),
        new(StudyFamily.Proportion, ["xi", "ni"], x => new StudyNumbers.Proportion(x[0], x[1]), x =>
            NotNegative("xi", x[0]) ?? Positive("ni", x[1]) ?? Within("xi", x[0], "ni", x[1])),
        new(StudyFamily.Hazard, ["hr", "lower", "upper"], x => Given(ReportedEffects.OfRatio(x[0], new(x[1], x[2]), ReportedLevel)), x =>
            Positive("hr", x[0]) ?? Positive("lower", x[1]) ?? Positive("upper", x[2]) ?? Ordered("hr", x[0], x[1], x[2])),
        new(StudyFamily.Hazard, ["oe", "v"], x => Given(ReportedEffects.OfLogRank(x[0], x[1])), x => Positive("v", x[1])),
        .. Effects(StudyFamily.Hazard),
        .. Effects(StudyFamily.Given),
    ];

    private static StudyColumns[] Effects(StudyFamily family) =>
    [
        new(family, ["yi", "vi"], x => Given(ReportedEffects.Of(x[0], x[1])), x => Positive("vi", x[1])),
        new(family, ["yi", "sei"], x => Given(ReportedEffects.Of(x[0], x[1] * x[1])), x => Positive("sei", x[1])),
        new(family, ["yi", "lower", "upper"], x => Given(ReportedEffects.OfInterval(x[0], new(x[1], x[2]), ReportedLevel)), x => Ordered("yi", x[0], x[1], x[2])),
    ];

    private static StudyColumns Cells(string a, string b, string c, string d) =>
        new(StudyFamily.Counts, [a, b, c, d], x => new StudyNumbers.Counts(new(x[0], x[1], x[2], x[3])), x =>
            NotNegative(a, x[0]) ?? NotNegative(b, x[1]) ?? NotNegative(c, x[2]) ?? NotNegative(d, x[3])
            ?? Unless(x[0] + x[1] > 0, b, "the arm holds nobody") ?? Unless(x[2] + x[3] > 0, d, "the arm holds nobody"));

    private static StudyNumbers Given(EffectSize effect) => new StudyNumbers.Given(effect);

    private static (string, string)? Unless(bool holds, string column, string clause) => holds ? null : (column, clause);

    private static (string, string)? NotNegative(string column, double value) => Unless(value >= 0, column, "it is negative");

    private static (string, string)? Positive(string column, double value) => Unless(value > 0, column, "it is not above zero");

    private static (string, string)? Within(string column, double events, string of, double people) => Unless(events <= people, column, $"it is more than {of}");

    private static (string, string)? Ordered(string column, double value, double low, double high) =>
        Unless(low < high, "lower", "it is not below upper") ?? Unless(value >= low && value <= high, column, "it does not lie between lower and upper");
}
