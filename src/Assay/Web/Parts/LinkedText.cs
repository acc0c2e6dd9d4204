using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Verification;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assay.Web.Parts;

/// <summary>A sentence whose numbers lead to the source's numbers they were held against, and a quotation whose numbers lead back.</summary>
public sealed class LinkedText : ComponentBase
{
    /// <summary>The verdict.</summary>
    [Parameter, EditorRequired]
    public Verdict Verdict { get; set; } = null!;

    /// <summary>The source passages shown beside the sentence.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<Quotation> Quotes { get; set; } = [];

    /// <summary>The passage to write; the sentence itself where null.</summary>
    [Parameter]
    public Quotation? Quote { get; set; }

    /// <summary>The source.</summary>
    [Parameter, EditorRequired]
    public string Source { get; set; } = "";

    /// <summary>What ids of this sentence begin with.</summary>
    [Parameter, EditorRequired]
    public string Prefix { get; set; } = "";

    private List<NumberVerdict> Numbers => [.. Verdict.Numbers.Where(CheckedText.IsTold)];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Quote is { } quote) WriteQuote(builder, quote);
        else WriteSentence(builder);
    }

    private void WriteSentence(RenderTreeBuilder builder)
    {
        var shown = Quotes.SelectMany(Shown).ToHashSet();
        var numbers = Numbers;
        foreach (var stretch in Stretches.Of(Verdict.Claim.Sentence, [.. numbers.Select(number => number.InClaim)]))
        {
            if (stretch.Mark < 0)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            var number = numbers[stretch.Mark];
            var linked = number.Evidence is { } at && shown.Contains(at);
            builder.OpenElement(1, linked ? "a" : "span");
            builder.AddAttribute(2, "class", $"number {VerdictMark.ClassOf(number.Support)}");
            builder.AddAttribute(3, "id", Here(stretch.Mark));
            if (linked) builder.AddAttribute(4, "href", "#" + There(number.Evidence!.Value));
            builder.AddContent(5, stretch.Text);
            builder.CloseElement();
        }
    }

    private void WriteQuote(RenderTreeBuilder builder, Quotation quote)
    {
        var numbers = Numbers;
        foreach (var stretch in Stretches.Of(Source, quote.At, quote.Marks))
        {
            if (stretch.Mark < 0)
            {
                builder.AddContent(0, stretch.Text);
                continue;
            }
            var back = numbers.FindIndex(number => number.Evidence == quote.Marks[stretch.Mark]);
            builder.OpenElement(1, "mark");
            builder.AddAttribute(2, "id", There(quote.Marks[stretch.Mark]));
            if (back >= 0)
            {
                builder.OpenElement(3, "a");
                builder.AddAttribute(4, "href", "#" + Here(back));
                builder.AddContent(5, stretch.Text);
                builder.CloseElement();
            }
            else builder.AddContent(6, stretch.Text);
            builder.CloseElement();
        }
    }

    private IEnumerable<Passage> Shown(Quotation quote) => Stretches.Of(Source, quote.At, quote.Marks).Where(stretch => stretch.Mark >= 0).Select(stretch => quote.Marks[stretch.Mark]);

    private string Here(int number) => $"{Prefix}n{number + 1}";

    private string There(Passage at) => $"{Prefix}m{at.Start}";
}
