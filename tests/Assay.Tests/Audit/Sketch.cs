using System.Collections.Immutable;
using Assay.Audit;
using Assay.Language;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Audit;

/// <summary>A study built by hand: words of our own, and what a reader would have understood of them.</summary>
internal sealed class Sketch
{
    private readonly List<Arm> arms = [];
    private readonly List<Measured> outcomes = [];
    private readonly List<ArmResult> results = [];
    private readonly List<Comparison> comparisons = [];
    private readonly List<WithinArmChange> changes = [];
    private readonly List<SampleSize> sizes = [];
    private readonly string text;
    private StudyType type = StudyType.Rct;
    private Role role = Role.Results;
    private string scheme = "jsonl";
    private string title = "A trial";

    private Sketch(string text) => this.text = text;

    public static Sketch Of(string text) => new(text);

    public Sketch As(StudyType studyType, string scheme = "jsonl", string title = "A trial")
    {
        (type, this.scheme, this.title) = (studyType, scheme, title);
        return this;
    }

    public Sketch In(Role all)
    {
        role = all;
        return this;
    }

    public Sketch TwoArms(int? n1 = null, int? n2 = null)
    {
        arms.Add(new("A1", "treatment", ArmRole.Experimental, Size(n1), null));
        arms.Add(new("A2", "control", ArmRole.Comparator, Size(n2), null));
        return this;

        static Sourced<int>? Size(int? n) => n is { } size ? new(size, size.ToString(), null, Origin.Reported) : null;
    }

    public Sketch Total(int n, string set)
    {
        sizes.Add(new(new(n, n.ToString(), null, Origin.Reported), set));
        return this;
    }

    public Sketch Outcome(string name, OutcomeKind kind = OutcomeKind.Unknown, Polarity polarity = Polarity.Neutral, OutcomeRole outcomeRole = OutcomeRole.Unknown)
    {
        outcomes.Add(new($"O{outcomes.Count + 1}", name, kind, polarity, outcomeRole, null));
        return this;
    }

    /// <summary>An outcome whose name stands in the text.</summary>
    public Sketch OutcomeAt(string name, OutcomeKind kind)
    {
        outcomes.Add(new($"O{outcomes.Count + 1}", name, kind, Polarity.Neutral, OutcomeRole.Unknown, Find(name)));
        return this;
    }

    public Sketch Result(string arm, string raw, int? count = null, int? denominator = null, int skip = 0)
    {
        var at = Find(raw, skip);
        results.Add(new(arm, outcomes.Count > 0 ? outcomes[^1].Id : null, null, new(Value(raw), raw, at, Origin.Reported),
            raw.EndsWith('%') ? "%" : "", count, denominator, null));
        return this;
    }

    /// <summary>The spread or interval of the last result.</summary>
    public Sketch Around(string kind, double? value = null, double? low = null, double? high = null)
    {
        results[^1] = results[^1] with { Dispersion = new(kind, kind == "ci" ? 95 : null, low, high, value) };
        return this;
    }

    public Sketch Compare(string? p = null, string? measure = null, string? estimate = null, string? low = null, string? high = null, bool? adjusted = null, Direction direction = Direction.Unclear, double level = 95)
    {
        PValue? value = null;
        if (p is not null)
        {
            var op = p[0] is '<' or '>' ? p[..1] : "=";
            var raw = p.TrimStart('<', '>', '=');
            value = new(op, new(double.Parse(raw), raw, Find(raw), Origin.Reported));
        }
        Sourced<double>? point = estimate is null ? null : new(Value(estimate), estimate, Find(estimate), Origin.Reported);
        var interval = low is null || high is null ? null
            : new ConfidenceInterval(level, new(Value(low), low, Find(low), Origin.Reported), new(Value(high), high, Find(high), Origin.Reported));
        var at = point?.At ?? value?.Value.At ?? results[^1].Value.At!.Value;
        comparisons.Add(new(arms.Count > 0 ? "A1" : null, arms.Count > 1 ? "A2" : null, outcomes.Count > 0 ? outcomes[^1].Id : null, null,
            measure, point, interval, value, direction, adjusted, at));
        return this;
    }

    public Sketch Change(string? arm, string raw, double change, string unit, PValue? p = null)
    {
        var at = Find(raw);
        changes.Add(new(arm, outcomes.Count > 0 ? outcomes[^1].Id : null, null, null, new(change, raw, at, Origin.Reported), unit, p, at));
        return this;
    }

    public Study Study() => new()
    {
        Id = new(scheme, "1"),
        Version = 1,
        Title = title,
        Text = text,
        Sentences = [.. Sentences.Split(text).Select(at => new Sentence(at, role, 1))],
        Design = new(type, "2", [], []),
        Population = new("human", [.. sizes]),
        Arms = [.. arms],
        Outcomes = [.. outcomes],
        Results = [.. results],
        Comparisons = [.. comparisons],
        Changes = [.. changes],
        Numbers = NumberReader.Read(text),
    };

    public ImmutableArray<Remark> Audit() => new StudyAudit().Check(Study());

    /// <summary>The remarks of one rule.</summary>
    public IReadOnlyList<Remark> Audit(string rule) => [.. Audit().Where(r => r.Rule == rule || r.Name == rule)];

    private Passage Find(string raw, int skip = 0)
    {
        var at = text.IndexOf(raw, StringComparison.Ordinal);
        while (skip-- > 0) at = text.IndexOf(raw, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{raw}\" is not in the text.");
        return new(at, raw.Length);
    }

    private static double Value(string raw) => double.Parse(raw.TrimEnd('%', ' '));
}
