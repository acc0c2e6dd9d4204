using System.Text;
using System.Xml;
using Assay.Sources;
using Assay.Sources.PubMed;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Sources;

/// <summary>Plain documents give the nodes that the framework's parser gives; any other document is given back to it.</summary>
public sealed class PlainNodesTests
{
    private const string Math = "xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"";

    [Theory]
    [InlineData("<S></S>")]
    [InlineData("<S/>\n")]
    [InlineData("<S>\n<A b=\"1\" c='2'>text &amp; more &#x2013; α &#65;\nβ</A>\n <B/><A b='&lt;\"'/></S> \n")]
    [InlineData("<S><T>a<sup>2</sup> b<?pmcsd ?> c</T><?nihms?></S>")]
    [InlineData("<S><A\n b=\"1\"\tc=\"2\" /></S>")]
    [InlineData("<S><mml:math " + Math + "><mml:mi>x</mml:mi></mml:math></S>")]
    [InlineData("<S><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math></S>")]
    [InlineData("<S><mml:math " + Math + "/><A/></S>")]
    [InlineData("<S>&#x1F600; 𝛼 é ] ] ></S>")]
    public void A_plain_document_gives_the_parsers_nodes(string document)
    {
        Assert.NotNull(Plain(document));
        Assert.Equal(Parsed(document), Plain(document));
    }

    [Theory]
    [InlineData("<S>")]
    [InlineData("<S></T>")]
    [InlineData("</S>")]
    [InlineData("<S></S><T/>")]
    [InlineData("<S></S>text")]
    [InlineData("text")]
    [InlineData("")]
    [InlineData("<S a=\"1\" a=\"2\"/>")]
    [InlineData("<S a=\"1\"b=\"2\"/>")]
    [InlineData("<S a=\"<\"/>")]
    [InlineData("<S a=\"&x;\"/>")]
    [InlineData("<S a=\"x\ny\"/>")]
    [InlineData("<S a/>")]
    [InlineData("<S a = \"1\"/>")]
    [InlineData("<S>]]></S>")]
    [InlineData("<1S/>")]
    [InlineData("< S/>")]
    [InlineData("<S>&nbsp;</S>")]
    [InlineData("<S>&#0;</S>")]
    [InlineData("<S>&#xD800;</S>")]
    [InlineData("<S>&#x110000;</S>")]
    [InlineData("<S>&#32;</S>")]
    [InlineData("<S>a & b</S>")]
    [InlineData("<S>\u0001</S>")]
    [InlineData("<S>\uFFFE</S>")]
    [InlineData("<S>a\r\nb</S>")]
    [InlineData("<S><!-- a --></S>")]
    [InlineData("<S><![CDATA[a]]></S>")]
    [InlineData("<S><?xml version=\"1.0\"?></S>")]
    [InlineData("<S><?a</S>")]
    [InlineData("<S><mml:mi>x</mml:mi></S>")]
    [InlineData("<S><mml:math " + Math + "/><mml:mi>x</mml:mi></S>")]
    [InlineData("<S><mml:math " + Math + "></mml:math><mml:mi>x</mml:mi></S>")]
    [InlineData("<S xmlns:a=\"http://www.w3.org/1998/Math/MathML\"/>")]
    [InlineData("<S xml:lang=\"en\"/>")]
    [InlineData("<S xmlns=\"urn:a\"/>")]
    public void Any_other_document_is_given_back(string document) => Assert.Null(Plain(document));

    [Fact]
    public void Bytes_that_are_no_text_are_given_back() =>
        Assert.Null(Nodes(pool => new PlainNodes([.. "<S>"u8, 0xC3, .. "</S>"u8], 8, pool)));

    [Fact]
    public void Deep_nesting_and_many_attributes_are_given_back()
    {
        Assert.Null(Plain(string.Concat(Enumerable.Repeat("<a>", 70)) + string.Concat(Enumerable.Repeat("</a>", 70))));
        Assert.Null(Plain($"<S {string.Join(' ', Enumerable.Range(0, 20).Select(i => $"a{i}=\"1\""))}/>"));
    }

    [Fact]
    public void A_text_longer_than_one_stretch_comes_whole()
    {
        var document = $"<S>{string.Concat(Enumerable.Repeat("α𝛼&amp;x", 3000))}</S>";
        Assert.Equal(Parsed(document), Plain(document));
    }

    [Fact]
    public void Whatever_is_taken_for_plain_has_the_parsers_nodes()
    {
        var piece = Gen.Elements("<A>", "</A>", "<B C=\"d\">", "</B>", "<B/>", "<B c='&lt;' d=\"\">", "x", " ", "\n", "&amp;", "&", "&#65;", "&#x2013;", "\"", "'", ">", "=", "é", "<", "/", "?", "<?a b?>", "]", "]]>",
            "<mml:m>", "</mml:m>", "<mml:m " + Math + ">", "<!---->");
        Prop.ForAll(piece.ArrayOf().Select(string.Concat).ToArbitrary(), content =>
        {
            var document = $"<S>\n{content}</S>";
            return Plain(document) is not { } plain || plain.SequenceEqual(Parsed(document) ?? []);
        }).Hold(2000);
    }

    private static List<string>? Plain(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        return Nodes(pool => new PlainNodes(bytes, bytes.Length, pool));
    }

    private static List<string>? Parsed(string document) =>
        Nodes(_ => new ParsedNodes(new MemoryStream(Encoding.UTF8.GetBytes(document)), "a document", SourceLimits.Default, CancellationToken.None));

    // Texts that follow one another are one: an instruction between them may part them.
    private static List<string>? Nodes(Func<StringPool, XmlNodes> open)
    {
        var said = new List<string>();
        var text = new StringBuilder();
        var chunk = new char[64];
        try
        {
            using var nodes = open(new StringPool());
            while (nodes.Read())
            {
                if (nodes.Kind == XmlNodeType.Text)
                {
                    do text.Append(chunk, 0, nodes.Chunk(chunk));
                    while (nodes.HasMore);
                    continue;
                }
                if (nodes.Kind is XmlNodeType.Whitespace) continue;
                said.Add(text.ToString());
                text.Clear();
                said.Add(nodes.Kind == XmlNodeType.Element
                    ? $"{nodes.Kind} {nodes.Depth} {nodes.Name} {nodes.IsEmpty} {nodes.Line} {string.Join(' ', "abcdC".Select(name => nodes.TryAttribute($"{name}", out var value) ? $"{name}={value}" : ""))}"
                    : $"{nodes.Kind} {nodes.Depth}");
            }
            return said;
        }
        catch (Exception fault) when (fault is NotPlainException or XmlException)
        {
            return null;
        }
    }
}
