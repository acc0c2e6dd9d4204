using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Reading;

namespace Assay.Audit;

/// <summary>Runs every rule over a study: what does not recompute, what is missing, what can be derived.</summary>
public sealed class StudyAudit : IStage<Study, ImmutableArray<Remark>>
{
    /// <inheritdoc/>
    public StageId Id { get; } = new("audit", 4);

    /// <summary>All rules, in the order of docs/statistics.md.</summary>
    public static ImmutableArray<IAuditRule> Rules { get; } = RuleBook.All();

    /// <inheritdoc/>
    public ValueTask<Outcome<ImmutableArray<Remark>>> RunAsync(Study item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new Outcome<ImmutableArray<Remark>>.Done(Check(item)));
    }

    /// <summary>Remarks on one study: gravest first, then by rule and by place in the text.</summary>
    public ImmutableArray<Remark> Check(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var sheet = new Sheet(study);
        var remarks = new List<(Remark Remark, int Order)>();
        foreach (var rule in Rules)
            foreach (var remark in rule is SheetRule known ? known.Check(sheet) : rule.Check(study))
                remarks.Add((remark, remarks.Count));
        // Rules run in a fixed order and speak in the order of the text, so their order settles ties.
        return [.. remarks.OrderByDescending(r => r.Remark.Severity).ThenBy(r => r.Order).Select(r => r.Remark)];
    }
}
