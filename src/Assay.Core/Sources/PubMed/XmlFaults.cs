using System.Xml;

namespace Assay.Sources.PubMed;

/// <summary>One clear sentence for each way an XML file can be broken.</summary>
internal static class XmlFaults
{
    /// <summary>What is wrong with the file, where, and what to do; <paramref name="line"/> is the last line read, 0 for none.</summary>
    public static SourceFaultException Explain(Exception fault, string name, int line)
    {
        var at = line > 0 ? $"{name}, line {line}" : name;
        return fault switch
        {
            XmlException xml => new(Sentence(xml, name), xml),
            InvalidDataException => new($"{at}: the file is damaged or cut short inside its compression; get it again from its source.", fault),
            _ => new($"{at}: the text is not in the encoding it claims; save it as UTF-8 and try again.", fault),
        };
    }

    /// <summary>The root is no PubMed element.</summary>
    public static SourceFaultException NotPubMed(string root, string name) =>
        root.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? new($"{name} is an HTML page, not PubMed XML: save the record in PubMed's format 'PubMed XML' or fetch it with efetch.") { IsOfAnotherKind = true }
            : new($"{name} is XML but its root is <{Visible(Short(root))}>, not <PubmedArticleSet>: give a file in PubMed's XML format.") { IsOfAnotherKind = true };

    private static string Sentence(XmlException xml, string name)
    {
        var at = xml.LineNumber > 0 ? $"{name}, line {xml.LineNumber}" : name;
        var said = xml.Message;
        if (said.Contains("undeclared entity", StringComparison.Ordinal))
            return $"{at}: the file uses an entity of its own, which is never expanded; replace entities by the characters they stand for.";
        if (said.Contains("encoding", StringComparison.OrdinalIgnoreCase))
            return $"{at}: a byte is not text in the encoding the file claims (UTF-8 unless it says otherwise); save it as UTF-8 and try again.";
        if (said.Contains("Root element is missing", StringComparison.Ordinal))
            return $"{name} holds no XML element: it is empty or cut short; get the file again from its source.";
        if (said.Contains("Unexpected end of file", StringComparison.Ordinal))
            return $"{at}: the file ends in the middle of a record; get the file again from its source.";
        var line = said.IndexOf(" Line ", StringComparison.Ordinal);
        return $"{at}: the XML is malformed ({Visible(line > 0 ? said[..line] : said).TrimEnd('.')}); mend that line or get the file again from its source.";
    }

    // The parser quotes the character it stumbled over, which may be a line feed or worse.
    private static string Visible(string said) => string.Create(said.Length, said, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++) to[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? '?' : from[i];
    });

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "..";
}
