using Assay.Records;

namespace Assay.Tests.Sources;

public sealed class PubMedTextTests
{
    [Theory]
    [InlineData("10<sup>9</sup>/L", "10⁹/L")]
    [InlineData("10<sup>-3</sup> and 10<sup>−3</sup> and 10<sup>–3</sup>", "10⁻³ and 10⁻³ and 10⁻³")]
    [InlineData("CO<sub>2</sub>", "CO₂")]
    [InlineData("Na<sup>+</sup>, Ca<sup>2+</sup>", "Na⁺, Ca²⁺")]
    [InlineData("x<sup>abc</sup>", "x^(abc)")]
    [InlineData("C<sub>max</sub>, k<sub>cat</sub>", "Cₘₐₓ, k_(cat)")]
    [InlineData("cm<sup>2 </sup>of", "cm² of")]
    [InlineData("cm <sup> 2</sup>", "cm ²")]
    [InlineData("Drug<sup>®</sup>", "Drug®")]
    [InlineData("a<sup>1,2</sup>", "a^(1,2)")]
    [InlineData("a<sup><i>n</i></sup>", "aⁿ")]
    [InlineData("e<sup>x<sub>2</sub></sup>", "e^(x₂)")]
    [InlineData("2<sup>2<sup>3</sup></sup>", "2^(2³)")]
    [InlineData("a<sup></sup>b<sup/>c", "abc")]
    [InlineData("<i>p</i> &lt; 0.05", "p < 0.05")]
    [InlineData("P&lt;0.001 &amp; P&#x3C;0.01", "P<0.001 & P<0.01")]
    [InlineData("<b>A</b> <i>B</i>", "A B")]
    [InlineData("  one\n\t two  \r\n three ", "one two three")]
    [InlineData("one\u2009two\u00A0three", "one\u2009two\u00A0three")]
    [InlineData("a<unknown>b<deeper>c</deeper></unknown>d", "abcd")]
    [InlineData("<![CDATA[a < b]]> c", "a < b c")]
    [InlineData("a<!-- not text -->b", "ab")]
    [InlineData("𝛼 = 0.05", "𝛼 = 0.05")]
    public async Task Inline_markup_never_loses_a_character(string markup, string expected) =>
        Assert.Equal(expected, (await Read.Article(Read.Record($"<AbstractText>{markup}</AbstractText>"))).Text);

    [Theory]
    [InlineData("<msup><mn>10</mn><mn>9</mn></msup>", "10⁹")]
    [InlineData("<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>", "H₂O")]
    [InlineData("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "xᵢ²")]
    [InlineData("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2")]
    [InlineData("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2")]
    [InlineData("<msqrt><mn>2</mn></msqrt>", "√(2)")]
    [InlineData("<mroot><mn>8</mn><mn>3</mn></mroot>", "³√(8)")]
    [InlineData("<mmultiscripts><mi>Xe</mi><mprescripts/><none/><mn>129</mn></mmultiscripts>", "¹²⁹Xe")]
    [InlineData("<mmultiscripts><mi>X</mi><mn>1</mn><mn>2</mn></mmultiscripts>", "X₁²")]
    [InlineData("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)")]
    [InlineData("<mfenced open=\"[\" close=\"]\" separators=\"\"><mi>a</mi></mfenced>", "[a]")]
    [InlineData("\n  <mrow>\n <mi>p</mi>\n <mo>=</mo>\n <mn>0.15</mn> </mrow>\n", "p=0.15")]
    [InlineData("<mover><mi>x</mi><mo>¯</mo></mover>", "x¯")]
    [InlineData("<semantics><mi>x</mi><annotation encoding=\"tex\">x</annotation></semantics>", "x")]
    [InlineData("<mtext>n</mtext><mspace/><mn>5</mn>", "n 5")]
    public async Task A_formula_is_written_in_a_line(string formula, string expected) =>
        Assert.Equal($"before {expected} after", (await Read.Article(Read.Record(
            $"<AbstractText>before <math xmlns=\"http://www.w3.org/1998/Math/MathML\">{formula}</math> after</AbstractText>"))).Text);

    [Fact]
    public async Task Sections_cover_the_text_but_for_the_line_feeds()
    {
        var article = await Read.Article(Read.Record(
            """<AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText><AbstractText Label="EMPTY"/><AbstractText>Seen.</AbstractText><CopyrightInformation>© us</CopyrightInformation>"""));

        Assert.Equal("To see.\nSeen.", article.Text);
        Assert.Equal([new Section("AIM", "OBJECTIVE", new(0, 7)), new Section(null, null, new(8, 5))], article.Sections);
        Assert.Equal("© us", article.Copyright);
    }

    [Fact]
    public async Task A_text_longer_than_any_buffer_is_whole()
    {
        var text = string.Join(' ', Enumerable.Range(0, 50_000));

        Assert.Equal(text, (await Read.Article(Read.Record($"<AbstractText>{text}</AbstractText>"))).Text);
    }
}
