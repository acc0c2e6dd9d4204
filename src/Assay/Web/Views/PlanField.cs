namespace Assay.Web.Views;

/// <summary>One question of a form.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Label">As the reader sees it.</param>
/// <param name="Default">What stands there at first; empty for nothing.</param>
/// <param name="Needed">Whether there is no answer without it.</param>
/// <param name="Choices">What may be chosen; empty for a number.</param>
public sealed record PlanField(string Name, string Label, string Default = "", bool Needed = false, params string[] Choices);
