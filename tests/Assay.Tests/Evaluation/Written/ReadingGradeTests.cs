using Assay.Evaluation.Written;

namespace Assay.Tests.Evaluation.Written;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("dose", 1)]
    [InlineData("patient", 2)]
    [InlineData("table", 2)]
    [InlineData("reduced", 2)]
    [InlineData("treated", 2)]
    [InlineData("hospital", 3)]
    [InlineData("p", 1)]
    public void Syllables_are_groups_of_vowels_a_silent_e_apart(string word, int syllables) => Assert.Equal(syllables, ReadingGrade.Syllables(word));

    // 6 words, 6 syllables, 1 sentence: 0.39·6 + 11.8 − 15.59.
    [Fact]
    public void The_grade_is_that_of_the_formula() => Assert.Equal(-1.45, ReadingGrade.Of(["The dose was cut by half."]), 9);

    [Fact]
    public void No_words_have_no_grade() => Assert.Equal(0, ReadingGrade.Of(["12.5%"]));
}
