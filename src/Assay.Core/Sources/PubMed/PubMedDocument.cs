using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>One PubMed document: hands over its records one at a time and turns every fault of the file into one sentence.</summary>
internal sealed class PubMedDocument(
    XmlNodes nodes, string name, SourceLimits limits, StringPool words) : IDisposable
{
    private readonly Queue<Delivery> ready = new();
    private readonly XmlCursor cursor = new(nodes, name, limits, words);
    private bool begun;
    private int root;

    /// <summary>The document of a stream, by all rules of XML.</summary>
    public static PubMedDocument Of(Stream xml, string name, SourceLimits limits, CancellationToken cancellationToken) =>
        new(new ParsedNodes(xml, name, limits, cancellationToken), name, limits, new StringPool());

    /// <summary>Lines that stand before this document in the one it was cut from.</summary>
    public int LinesBefore { get; init; }

    /// <summary>The next delivery, or null at the end of the document.</summary>
    /// <exception cref="SourceFaultException">The document cannot be read on.</exception>
    public Delivery? Next()
    {
        try
        {
            while (ready.Count == 0)
                if (!Advance()) return null;
            return ready.Dequeue();
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or DecoderFallbackException)
        {
            throw XmlFaults.Explain(fault, name, cursor.Line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cursor.Dispose();

    private bool Advance()
    {
        if (!begun)
        {
            begun = true;
            if (!cursor.NextAnywhere()) return false;
            if (IsRecord(cursor.Name))
            {
                root = -1;
                Record();
                return true;
            }
            if (!IsSet(cursor.Name)) throw XmlFaults.NotPubMed(cursor.Name, name);
            root = cursor.Enter();
            return true;
        }
        if (!cursor.Next(root))
        {
            // What follows the last record must still be well-formed, or the file was cut or glued.
            while (cursor.Step())
            {
            }
            return false;
        }
        Record();
        return true;
    }

    private static bool IsSet(string element) =>
        element is "PubmedArticleSet" or "PubmedBookArticleSet" or "MedlineCitationSet";

    private static bool IsRecord(string element) =>
        element is "PubmedArticle" or "PubmedBookArticle" or "MedlineCitation" or "DeleteCitation" or "DeleteDocument";

    private void Record()
    {
        var line = cursor.Line;
        cursor.BeginRecord();
        switch (cursor.Name)
        {
            case "PubmedArticle" or "MedlineCitation":
                Deliver(Citation.Read(cursor), line);
                break;
            case "PubmedBookArticle":
                Deliver(BookRecord.Read(cursor), line);
                break;
            case "DeleteCitation" or "DeleteDocument":
                Withdraw();
                break;
        }
    }

    private void Deliver(Gathered record, int line)
    {
        if (cursor.Oversized)
            Refuse("record-too-long", line,
                $"the record{(record.Pmid is { } pmid ? $" {pmid}" : "")} holds more than {limits.MaxRecordChars} characters, which no article does; it is left out");
        else if (IdOf(record.Pmid) is not { } id)
            Refuse("no-pmid", line, record.Pmid is null
                ? "a record has no PMID; it is left out"
                : $"a record's PMID is '{Short(record.Pmid)}', which is not the number of a record; it is left out");
        else ready.Enqueue(new Delivery.Delivered(record.ToArticle(id)));
    }

    private void Withdraw()
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
        {
            if (cursor.Name != "PMID") continue;
            var line = cursor.Line;
            var pmid = cursor.Text();
            if (IdOf(pmid) is { } id) ready.Enqueue(new Delivery.Withdrawn(id));
            else Refuse("no-pmid", line, $"a deletion names the PMID '{Short(pmid)}', which is not the number of a record; it is left out");
        }
    }

    private void Refuse(string code, int line, string sentence) =>
        ready.Enqueue(new Delivery.Refused(new Reason(code, $"{name}, line {LinesBefore + line}: {sentence}.")));

    private static SourceId? IdOf(string? pmid) =>
        int.TryParse(pmid, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? SourceId.OfPmid(number) : null;

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "..";
}
