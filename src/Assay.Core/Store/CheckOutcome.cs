using System.Text.Json.Serialization;

namespace Assay.Store;

/// <summary>What became of asking: three answers, never two. A failure is not "nothing new".</summary>
public enum CheckOutcome
{
    /// <summary>Something came that was not known.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    /// <summary>Asked to the end, and there was nothing new.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Not asked to the end; whatever came before that stands.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
