using Assay.Publication;
using Assay.Tests.Store;
using Assay.Workers.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Workers.Changes;

public sealed class TextChangesTests
{
    [Fact]
    public void Words_that_went_and_came_stand_where_they_were() =>
        Assert.Equal("A hazard ratio of [-0.99-] [+0.97+] was found.", Told(TextChanges.Words("A hazard ratio of 0.99 was found.", "A hazard ratio of 0.97 was found.")));

    [Fact]
    public void Sentences_that_stayed_are_not_repeated()
    {
        var change = Assert.Single(Of("One stayed.\nTwo was here.\nThree stayed.\nFour stayed.", "One stayed.\nTwo is there.\nThree stayed.\nFour stayed.\nFive came."));
        Assert.Equal(("abstract", "Two was here.", "Two is there. Five came."), (change.What, change.Before, change.After));
        Assert.Equal("… Two [-was here.-] [+is there.+] … [+Five came.+]", Told(change.Words));
    }

    [Fact]
    public void Sections_cut_anew_are_no_change() => Assert.Empty(Of("One.\n\nTwo.", "One.\nTwo."));

    [Fact]
    public void A_text_that_is_new_or_gone_is_told_whole()
    {
        Assert.Equal(("", "One. Two."), Assert.Single(Of("", "One.\nTwo.")) is var came ? (came.Before, came.After) : default);
        Assert.Equal(("One.", ""), Assert.Single(Of("One.", "")) is var gone ? (gone.Before, gone.After) : default);
    }

    [Fact]
    public void A_text_too_long_to_compare_is_told_whole_and_at_once() =>
        Assert.Equal(2, TextChanges.Words(string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(1, 5000))).Length);

    [Fact]
    public void What_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new()
    {
        var text = Gen.Elements("a", "b", "c", "dose", "0.97").ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
        Prop.ForAll(text, text, (before, after) =>
        {
            var words = TextChanges.Words(before, after);
            return Joined(words, Edit.Gone) == before && Joined(words, Edit.Came) == after;
        }).Hold(300);
    }

    private static string Joined(IEnumerable<Edited> words, Edit edit) => string.Concat(words.Where(piece => piece.Edit == edit || piece.Edit == Edit.Stayed).Select(piece => piece.Text)).TrimEnd();

    private static List<PageChange> Of(string before, string after) =>
        [.. TextChanges.Of((Small.Article(1, text: before), null), (Small.Article(1, text: after), null), Small.Noon)];

    private static string Told(IEnumerable<Edited> words) => string.Join(' ', words.Select(piece => piece.Edit switch
    {
        Edit.Gone => $"[-{piece.Text.TrimEnd()}-]",
        Edit.Came => $"[+{piece.Text.TrimEnd()}+]",
        _ => piece.Text.TrimEnd(),
    }));
}
