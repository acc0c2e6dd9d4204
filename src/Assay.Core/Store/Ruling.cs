using Assay.Records;

namespace Assay.Store;

/// <summary>One thing done about a held draft: what, by whom, when and why. Never changed, never deleted.</summary>
/// <param name="Id">The article.</param>
/// <param name="Draft">Hash of the draft it is about.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: a person's name, or the engine's where a draft was held.</param>
/// <param name="Why">The reason in words; empty where none was given.</param>
/// <param name="Json">The draft, where this brought one: <see cref="RulingKind.Held"/> and <see cref="RulingKind.Edited"/>; else null.</param>
public sealed record Ruling(SourceId Id, string Draft, RulingKind Kind, DateTimeOffset At, string By, string Why, string? Json);
