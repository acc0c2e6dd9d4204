using Assay.Reading;

namespace Assay.Audit;

/// <summary>One rule of the statistics audit.</summary>
public interface IAuditRule
{
    /// <summary>Rule id (<c>S15</c>).</summary>
    string Id { get; }

    /// <summary>Remarks on one study, in order of their place in the text. None is an answer.</summary>
    IEnumerable<Remark> Check(Study study);
}
