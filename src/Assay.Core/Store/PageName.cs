using Assay.Reading;
using Assay.Records;

namespace Assay.Store;

/// <summary>A paper's page by name.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Hash">Content hash of the current state.</param>
/// <param name="Type">Its study type.</param>
/// <param name="Standing">Whether it stands.</param>
public sealed record PageName(SourceId Id, string Hash, StudyType Type, Standing Standing);
