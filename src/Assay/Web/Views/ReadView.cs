using Assay.Reading;
using Assay.Records;
using Assay.Web.Checks;

namespace Assay.Web.Views;

/// <summary>What Assay understands of a text that a reader pasted. Nothing of it is kept.</summary>
/// <param name="Title">The title as typed; may be empty.</param>
/// <param name="Text">The abstract as typed; empty where none was given.</param>
/// <param name="Study">What was understood, or null where there is nothing to read.</param>
public sealed record ReadView(string Title, string Text, Study? Study)
{
    /// <summary>Longest abstract, in characters: several times the length of any that journals print.</summary>
    public const int Longest = 8000;

    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 500;

    public static ValueTask<Answer<ReadView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var field = PastedForm.Fields(request);
        var text = field("text").ReplaceLineEndings("\n").Trim();
        var title = field("title").ReplaceLineEndings(" ").Trim();
        if (text.Length > Longest)
            return new(new Answer<ReadView>.Unclear($"The text has {text.Length} characters; {Longest} are the most that can be read here. Paste the abstract alone, or use assay read."));
        if (title.Length > LongestTitle)
            return new(new Answer<ReadView>.Unclear($"The title has {title.Length} characters; {LongestTitle} are the most that can be read here."));
        cancellationToken.ThrowIfCancellationRequested();
        return new(new Answer<ReadView>.Found(new(title, text, text.Length == 0 ? null : new AbstractReader().Read(Article(title, text)))));
    }

    private static Article Article(string title, string text) => new()
    {
        Id = new("pasted", "text"),
        Title = title,
        Text = text,
        Sections = [new(null, null, new Passage(0, text.Length))],
    };
}
