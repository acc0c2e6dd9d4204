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

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var numbers = Verdict.Numbers;
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
