using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>What every rule of this folder shares: its name, and how it words a remark.</summary>
/// <param name="id">Rule id.</param>
/// <param name="name">Rule name.</param>
public abstract class SheetRule(string id, string name) : IAuditRule
{
    /// <inheritdoc/>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public IEnumerable<Remark> Check(Study study) => Check(new Sheet(study));

    // All rules of one audit look at the same sheet, so that pairing is done once.
    internal abstract IEnumerable<Remark> Check(Sheet sheet);

    private protected Remark Say(Sheet sheet, Severity severity, Finding finding, string message, params IEnumerable<Passage> spans) => new()
    {
        Id = sheet.Study.Id,
        Rule = Id,
        Name = Name,
        Severity = severity,
        Finding = finding,
        Message = message,
        Spans = [.. spans.Distinct().Order()],
    };

    private protected static ImmutableSortedDictionary<string, double> Inputs(params IEnumerable<(string Name, double Value)> values)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in values) builder[name] = value;
        return builder.ToImmutable();
    }
}
