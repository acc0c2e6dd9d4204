using Assay.Publication;
using Assay.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assay.Web.Parts;

/// <summary>Words of a source with some of them marked. In code, not markup, because every space counts.</summary>
public sealed class MarkedText : ComponentBase
{
    /// <summary>The whole text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The range shown; all where null.</summary>
    [Parameter]
    public Passage? Within { get; set; }

    /// <summary>Words to mark.</summary>
    [Parameter]
    public IReadOnlyList<Passage> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var stretch in Stretches.Of(Text, Within ?? new Passage(0, Text.Length), Marks))
        {
            if (stretch.Mark < 0)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            builder.OpenElement(1, "mark");
            builder.AddContent(2, stretch.Text);
            builder.CloseElement();
        }
    }
}
