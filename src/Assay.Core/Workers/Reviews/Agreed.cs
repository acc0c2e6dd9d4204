using Assay.Digests;
using Assay.Verification.Agreement;

namespace Assay.Workers.Reviews;

/// <summary>Which of two digests of one article may be shown unread.</summary>
public static class Agreed
{
    /// <summary>The model's where both agree; else the embedded engine's, which says that the other is held.</summary>
    public static Draft Of(Draft model, Draft embedded, Brief brief, string engine)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(embedded);
        ArgumentNullException.ThrowIfNull(brief);
        var points = TwoEngines.Of(model, embedded, brief.Article, brief.Study);
        return points.IsEmpty ? model : embedded with { Writing = new(engine, model.Writing?.Prompt ?? "", []) { Held = Review.Notice(engine, points) } };
    }
}
