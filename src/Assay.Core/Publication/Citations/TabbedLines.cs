using System.Text;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>One article a line, five columns with a header; a tab or line end inside a value becomes a space.</summary>
internal sealed class TabbedLines : CitationWriter
{
    private readonly StringBuilder line = new(4096);

    public override ArticleExtent Extent => ArticleExtent.Subject;

    public override void Open(TextWriter to) => to.Write("pmid\ttitle\tabstract\tpublication_types\tmesh\n");

    public override void Write(Article article, TextWriter to)
    {
        line.Clear();
        line.Append(article.Id.Scheme == SourceId.PubMed ? article.Id.Value : Parts.OneLine(article.Id.ToString()));
        line.Append('\t').Append(Parts.OneLine(article.Title));
        line.Append('\t').Append(Parts.OneLine(article.Text)).Append('\t');
        for (var i = 0; i < article.PublicationTypes.Length; i++)
        {
            if (i > 0) line.Append('|');
            line.Append(Parts.OneLine(article.PublicationTypes[i]));
        }
        line.Append('\t');
        for (var i = 0; i < article.Mesh.Length; i++)
        {
            if (i > 0) line.Append('|');
            Heading(article.Mesh[i]);
        }
        to.Write(line.Append('\n'));
    }

    private void Heading(MeshHeading heading)
    {
        if (heading.Major) line.Append('*');
        line.Append(Parts.OneLine(heading.Descriptor));
        foreach (var qualifier in heading.Qualifiers) line.Append(qualifier.Major ? "/*" : "/").Append(Parts.OneLine(qualifier.Name));
    }
}
