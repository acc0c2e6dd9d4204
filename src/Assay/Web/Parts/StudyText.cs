using Assay.Publication;
using Assay.Publication.Tables;
using Assay.Reading;
using Assay.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assay.Web.Parts;

/// <summary>Words of an abstract with what they became marked by kind. In code, not markup, because every space counts.</summary>
public sealed class StudyText : ComponentBase
{
    /// <summary>The study.</summary>
    [Parameter, EditorRequired]
    public Study Study { get; set; } = null!;

    /// <summary>The range shown.</summary>
    [Parameter, EditorRequired]
    public Passage Within { get; set; }

    /// <summary>The marks of the study.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<StudyMark> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var stretch in Stretches.Of(Study.Text, Within, [.. Marks.Select(static mark => mark.At)]))
        {
            if (stretch.Mark < 0)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", $"part-{Marks[stretch.Mark].Part}");
            builder.AddAttribute(3, "title", Marks[stretch.Mark].Told);
            builder.AddContent(4, stretch.Text);
            builder.CloseElement();
        }
    }
}
