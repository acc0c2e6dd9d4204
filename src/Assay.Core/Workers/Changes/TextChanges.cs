using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Workers.Changes;

/// <summary>What was reworded between two states of a record.</summary>
public static partial class TextChanges
{
    /// <summary>The title's change and the abstract's, where there is one.</summary>
    /// <param name="before">The earlier state and its study, null where it has no abstract.</param>
    /// <param name="after">The later state and its study.</param>
    /// <param name="at">When the later one came in.</param>
    public static IEnumerable<PageChange> Of((Article Article, Study? Study) before, (Article Article, Study? Study) after, DateTimeOffset at)
    {
        if (before.Article.Title != after.Article.Title)
            yield return new(at, "title", before.Article.Title, after.Article.Title) { Words = Words(before.Article.Title, after.Article.Title) };
        if (before.Article.Text == after.Article.Text) yield break;
        var edits = Alignment.Of(Sentences(before), Sentences(after));
        var gone = edits.Where(edit => edit.Edit == Edit.Gone).Select(edit => edit.Item).ToList();
        var came = edits.Where(edit => edit.Edit == Edit.Came).Select(edit => edit.Item).ToList();
        // Sections may be cut anew without a word of them changing.
        if (gone.Count + came.Count == 0) yield break;
        yield return new(at, "abstract", string.Join(' ', gone), string.Join(' ', came)) { Words = Told(edits) };
    }

    /// <summary>Word by word, what stayed, went and came; neighbours of one fate together.</summary>
    public static ImmutableArray<Edited> Words(string before, string after) =>
        Joined(Alignment.Of(Tokens(before), Tokens(after)).Select(edit => new Edited(edit.Edit, edit.Item + " ")));

    private static ImmutableArray<Edited> Told(ImmutableArray<(Edit Edit, string Item)> edits)
    {
        var told = new List<Edited>();
        var (gone, came) = (new List<string>(), new List<string>());
        foreach (var (edit, sentence) in edits)
        {
            if (edit == Edit.Gone) gone.Add(sentence);
            else if (edit == Edit.Came) came.Add(sentence);
            else
            {
                Settle();
                if (told is not [.., { Edit: Edit.Elided }]) told.Add(new(Edit.Elided, "… "));
            }
        }
        Settle();
        return Joined(told);

        void Settle()
        {
            if (gone.Count + came.Count > 0) told.AddRange(Words(string.Join(' ', gone), string.Join(' ', came)));
            gone.Clear();
            came.Clear();
        }
    }

    private static ImmutableArray<Edited> Joined(IEnumerable<Edited> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<Edited>();
        var run = new StringBuilder();
        Edit? fate = null;
        foreach (var piece in pieces)
        {
            if (fate != piece.Edit) Close();
            fate = piece.Edit;
            run.Append(piece.Text);
        }
        Close();
        return joined.ToImmutable();

        void Close()
        {
            if (fate is { } edit && run.Length > 0) joined.Add(new(edit, run.ToString()));
            run.Clear();
        }
    }

    private static List<string> Tokens(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    private static List<string> Sentences((Article Article, Study? Study) state) => state.Study is { Sentences.IsEmpty: false } study
        ? [.. study.Sentences.Select(sentence => sentence.At.Of(study.Text).Trim())]
        : [.. state.Article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
