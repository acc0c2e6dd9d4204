using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Reading;

/// <summary>Articles made of a few words, for tests.</summary>
internal static class Abstracts
{
    public static Article Of(string text, string title = "", params string[] types) => new()
    {
        Id = new SourceId("jsonl", "test"),
        Title = title,
        Text = text,
        Sections = text.Length == 0 ? [] : [new Section(null, null, new Passage(0, text.Length))],
        PublicationTypes = [.. types],
    };

    public static Study Read(string text, string title = "", params string[] types) => new AbstractReader().Read(Of(text, title, types));
}
