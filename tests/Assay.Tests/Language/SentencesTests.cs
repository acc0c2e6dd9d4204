using Assay.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("The effect was significant (p<0.05). It lasted.", 2)]
    [InlineData("It was given i.v. for 3 days, as in Fig. 2 of Smith et al. 2010, vs. placebo.", 1)]
    [InlineData("Mortality fell (P = .03. The rest did not).", 2)]
    [InlineData("The ratio was 0·62. Twelve died.", 2)]
    [InlineData("Dr. J. Smith saw patients, e.g. those with E. coli.", 1)]
    [InlineData("First line\nsecond line", 2)]
    [InlineData("Patients with hepatitis B. The others had none.", 2)]
    [InlineData("It cost 3.5 mg. 12 patients died.", 2)]
    [InlineData("Did it help? No.", 2)]
    [InlineData("It was injected s.c. The patients recovered.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) => Assert.Equal(count, Sentences.Split(text).Length);

    [Fact]
    public void Sentences_cover_every_letter_once_and_in_order() => Prop.ForAll<string>(static text =>
    {
        var covered = new int[(text ?? "").Length];
        foreach (var at in Sentences.Split(text ?? ""))
            for (var i = at.Start; i < at.End; i++) covered[i]++;
        return Enumerable.Range(0, covered.Length).All(i => covered[i] == 1 || char.IsWhiteSpace(text![i]) && covered[i] == 0);
    }).Hold();
}
