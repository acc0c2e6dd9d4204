using Assay.Publication;
using Assay.Verification;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assay.Web.Parts;

/// <summary>A sentence of a digest, each of its numbers underlined by what became of it.</summary>
public sealed class CheckedText : ComponentBase
{
    /// <summary>The verdict on the sentence.</summary>
    [Parameter, EditorRequired]
    public Verdict Verdict { get; set; } = null!;

    /// <summary>Whether a number is worth a reader's look; digits inside a name (IL-6) are bound to nothing and are not.</summary>
    public static bool IsTold(NumberVerdict number) =>
        number.Evidence is not null || number.Derivation is not null || number.Support != Support.Supported;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var numbers = Verdict.Numbers.Where(IsTold).ToList();
        foreach (var stretch in Stretches.Of(Verdict.Claim.Sentence, [.. numbers.Select(number => number.InClaim)]))
        {
            if (stretch.Mark < 0)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", $"number {VerdictMark.ClassOf(numbers[stretch.Mark].Support)}");
            builder.AddContent(3, stretch.Text);
            builder.CloseElement();
        }
    }
}
