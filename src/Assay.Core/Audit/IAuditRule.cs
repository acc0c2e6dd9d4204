using Assay.Reading;

namespace Assay.Audit;

/// <summary>One rule of the statistics audit.</summary>
public interface IAuditRule
{
    /// <summary>Rule id (<c>S15</c>); the name itself where the catalogue gives no number.</summary>
    string Id { get; }

    /// <summary>The rule's name (<c>IMPLIED_N</c>).</summary>
    string Name { get; }

    /// <summary>Remarks on one study, in order of their place in the text. None is an answer.</summary>
    IEnumerable<Remark> Check(Study study);
}
