using Assay.Publication;

namespace Assay.Store;

/// <summary>One state of a page.</summary>
/// <param name="Page">What it shows.</param>
/// <param name="Hash">Content hash of the state.</param>
/// <param name="At">When it was first published.</param>
public sealed record PageState(PaperPage Page, string Hash, DateTimeOffset At);
