using System.Globalization;
using Assay.Publication;
using Assay.Reading;

namespace Assay.Tests.Reading;

/// <summary>Reads the examples of Specs/reading-*.md: a text, and what must be found in it.</summary>
public sealed class SpecTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Place.Root, "tests", "Assay.Tests", "Specs"), "reading-*.md").Order(StringComparer.Ordinal))
            foreach (var example in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n### ").Skip(1))
                data.Add(Path.GetFileName(file), example[..example.IndexOf('\n')], Block(example, "```text\n"), Block(example, "```findings\n"));
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_specs_is_read_as_written(string file, string example, string text, string findings)
    {
        var study = Read(text);
        var found = Lines(study).ToList();
        var wanted = findings.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(wanted);
        foreach (var line in wanted)
        {
            if (line.StartsWith("no ", StringComparison.Ordinal)) Assert.DoesNotContain(found, one => one.StartsWith(line[3..^1], StringComparison.Ordinal));
            else if (line.StartsWith("role ", StringComparison.Ordinal)) Assert.True(found.Exists(one => one.StartsWith(line, StringComparison.Ordinal)), $"{file}, {example}: no '{line}' in\n{string.Join('\n', found)}");
            else if (line.StartsWith("number ", StringComparison.Ordinal)) Assert.Contains(found, one => one == line || one.StartsWith(line + " ", StringComparison.Ordinal));
            else Assert.True(found.Contains(line), $"{file}, {example}: no '{line}' in\n{string.Join('\n', found)}");
        }
        foreach (var kind in (string[])["result", "comparison", "change", "arm"])
            if (wanted.Any(line => line.StartsWith(kind + " ", StringComparison.Ordinal)))
                Assert.Equal(wanted.Where(line => line.StartsWith(kind + " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal), found.Where(line => line.StartsWith(kind + " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static Study Read(string text)
    {
        var lines = text.Split('\n').ToList();
        var title = Take(lines, "title: ");
        var types = Take(lines, "types: ").Split("; ", StringSplitOptions.RemoveEmptyEntries);
        return Abstracts.Read(string.Join('\n', lines).Trim(), title, types);
    }

    private static string Take(List<string> lines, string prefix)
    {
        var at = lines.FindIndex(line => line.StartsWith(prefix, StringComparison.Ordinal));
        if (at < 0) return "";
        var value = lines[at][prefix.Length..];
        lines.RemoveAt(at);
        return value;
    }

    private static string Block(string example, string fence)
    {
        var start = example.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return example[start..example.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Lines(Study study)
    {
        yield return $"design {Words.Of(study.Design.Type)} {study.Design.Level}";
        if (study.Design.Conflicts.Length > 0) yield return "conflict";
        foreach (var number in study.Numbers) yield return $"number {number.Raw} {Words.Of(number.Kind)} {Show(number.Value)} {number.Unit}{number.Operator}".TrimEnd();
        foreach (var number in study.Numbers) yield return $"number {number.Raw} {Words.Of(number.Kind)} {Show(number.Value)} {number.Operator}".TrimEnd();
        foreach (var sentence in study.Sentences) yield return $"role {Words.Of(sentence.Role)} {sentence.At.Of(study.Text)}";
        foreach (var arm in study.Arms) yield return $"arm {arm.Label} {Words.Of(arm.Role)} {arm.N?.Value}".TrimEnd();
        foreach (var result in study.Results)
            yield return $"result {Arm(study, result.Arm)} | {Outcome(study, result.Outcome)} | {Show(result.Value.Value)}{(result.Unit.Length > 1 ? " " : "")}{result.Unit}{(result.Denominator is null ? "" : $" {result.Count}/{result.Denominator}")}{(result.Dispersion is { Value: { } spread } d ? $" {d.Kind} {Show(spread)}" : "")}";
        foreach (var one in study.Comparisons)
            yield return $"comparison {Arm(study, one.Experimental)} v {Arm(study, one.Comparator)} | {Outcome(study, one.Outcome)} | "
                + (one.Measure is null ? "" : $"{one.Measure} {Show(one.Estimate!.Value.Value)} ")
                + (one.Interval is null ? "" : $"({Show(one.Interval.Low.Value)} to {Show(one.Interval.High.Value)}) ")
                + (one.P is null ? "" : $"p{one.P.Op}{Show(one.P.Value.Value)} ") + Words.Of(one.Direction);
        foreach (var change in study.Changes)
            yield return $"change {Arm(study, change.Arm)} | {Outcome(study, change.Outcome)} | "
                + (change.Change is { } size ? $"{Show(size.Value)}{(change.Unit == "%" ? "" : " ")}{change.Unit}" : $"{Show(change.From!.Value)} to {Show(change.To!.Value)} {change.Unit}");
    }

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Arm(Study study, string? id) => study.Arms.FirstOrDefault(arm => arm.Id == id)?.Label ?? "?";

    private static string Outcome(Study study, string? id) => study.Outcomes.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? "?";
}
