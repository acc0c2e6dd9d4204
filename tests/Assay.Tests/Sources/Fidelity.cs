using System.Text.Json.Nodes;
using Assay.Records;

namespace Assay.Tests.Sources;

/// <summary>Compares an article with the oracle's record of it, field by field.</summary>
internal static class Fidelity
{
    /// <summary>Every field's name and whether the two agree in it.</summary>
    public static IEnumerable<(string Field, string Expected, string Actual)> Fields(JsonObject oracle, Article article)
    {
        string Said(string field) => oracle[field]?.GetValue<string>() is { } text ? Collapse(text) : "-";
        string Ours(string? text) => text is null ? "-" : Collapse(text);

        yield return ("pmid", $"pubmed:{Said("pmid")}", article.Id.ToString());
        yield return ("version", Said("version"), article.Version.ToString());
        yield return ("status", Said("status"), Ours(article.Status));
        yield return ("title", Marked.Form(Said("titleMarked"), '{', '}'), Marked.Form(article.Title, '(', ')'));
        yield return ("vernacularTitle", Said("vernacularTitle"), Ours(article.VernacularTitle));
        yield return ("journal", oracle["kind"]!.GetValue<string>() == "PubmedBookArticle" ? Ours(article.Journal!.Title) : Said("journal"), Ours(article.Journal?.Title));
        yield return ("journalIso", Said("journalIso"), Ours(article.Journal?.IsoAbbreviation));
        yield return ("volume", Said("volume"), Ours(article.Journal?.Volume));
        yield return ("issue", Said("issue"), Ours(article.Journal?.Issue));
        yield return ("pubDate", DateOf(oracle["pubDate"]), Show(article.Published));
        yield return ("articleDate", DateOf(oracle["articleDate"]), Show(article.ArticleDate));
        yield return ("pages", Said("pages"), Ours(article.Pages));
        yield return ("doi", Said("doi"), Ours(article.Doi));
        yield return ("pmcid", Said("pmcid"), Ours(article.PmcId));
        yield return ("pii", Said("pii"), Ours(article.Pii));
        yield return ("publicationTypes", Words(oracle["publicationTypes"]), string.Join('|', article.PublicationTypes));
        yield return ("chemicals", Words(oracle["chemicals"]), string.Join('|', article.Chemicals));
        yield return ("keywords", Words(oracle["keywords"]), string.Join('|', article.Keywords.Select(Collapse)));
        yield return ("languages", Words(oracle["languages"]), string.Join('|', article.Languages));
        yield return ("authors", oracle["authors"]!.ToString(), article.Authors.Length.ToString());
        yield return ("firstAuthor", FirstAuthor(oracle["firstAuthor"]), FirstAuthor(article));
        yield return ("grants", oracle["grants"]!.ToString(), article.Grants.Length.ToString());
        yield return ("mesh", Mesh(oracle), string.Join('|', article.Mesh.Select(m =>
            $"{m.Descriptor};{m.Ui};{m.Major};{string.Join(',', m.Qualifiers.Select(q => $"{q.Name}:{q.Major}"))}")));
        yield return ("corrections", Corrections(oracle), string.Join('|', article.Corrections.Select(c =>
            $"{c.RefType};{Ours(c.RefSource)};{Ours(c.Pmid)}")));
        yield return ("dataBanks", DataBanks(oracle), string.Join('|', article.DataBanks.Select(d =>
            $"{d.Name}:{string.Join(',', d.AccessionNumbers)}")));
        foreach (var field in Abstract(oracle, article)) yield return field;
    }

    private static IEnumerable<(string, string, string)> Abstract(JsonObject oracle, Article article)
    {
        var sections = oracle["abstract"]!.AsArray();
        yield return ("sections",
            string.Join('|', sections.Select(s => $"{s!["label"]};{s["nlmCategory"]}")),
            string.Join('|', article.Sections.Select(s => $"{s.Label};{s.NlmCategory}")));
        yield return ("text",
            string.Join('|', sections.Select(s => Marked.Form(s!["textMarked"]!.GetValue<string>(), '{', '}'))),
            string.Join('|', article.Sections.Select(s => Marked.Form(s.At.Of(article.Text), '(', ')'))));
        yield return ("textWhole",
            string.Join('\n', article.Sections.Select(s => s.At.Of(article.Text))), article.Text);
        yield return ("otherAbstracts",
            string.Join('|', oracle["otherAbstracts"]!.AsArray().Select(o => $"{o!["type"]};{o["language"]};{Marked.Bare(o["text"]!.GetValue<string>())}")),
            string.Join('|', article.OtherAbstracts.Select((o, i) =>
                $"{o.Type};{o.Language};{WithoutLabels(o.Text, Marked.Bare(oracle["otherAbstracts"]![i]!["text"]!.GetValue<string>()))}")));
    }

    // The oracle drops the labels of other abstracts, we keep them in the text: a line matches with its label or without.
    private static string WithoutLabels(string text, string expected)
    {
        var found = "";
        foreach (var line in text.Split('\n'))
        {
            var colons = line.Index().Where(c => c.Item == ':').Select(c => line[(c.Index + 1)..]);
            var kept = colons.Prepend(line).Select(Marked.Bare).FirstOrDefault(rest => expected.AsSpan(Math.Min(found.Length, expected.Length)).StartsWith(rest, StringComparison.Ordinal));
            found += kept ?? $"<{line}>";
        }
        return found;
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(JsonNode? list) => string.Join('|', list!.AsArray().Select(word => word!.GetValue<string>()));

    private static string FirstAuthor(JsonNode? author) => author is null ? "-" :
        author["collective"] is { } group ? group.GetValue<string>() : $"{author["last"]};{author["fore"]};{author["initials"]}";

    private static string FirstAuthor(Article article) => article.Authors.IsEmpty ? "-" :
        article.Authors[0] is { CollectiveName: { } group } ? group
        : $"{article.Authors[0].LastName};{article.Authors[0].ForeName};{article.Authors[0].Initials}";

    private static string Mesh(JsonObject oracle) => string.Join('|', oracle["mesh"]!.AsArray().Select(m =>
        $"{m!["descriptor"]};{m["ui"]};{m["major"]!.GetValue<bool>()};{string.Join(',', m["qualifiers"]!.AsArray().Select(q => $"{q!["name"]}:{q["major"]!.GetValue<bool>()}"))}"));

    private static string Corrections(JsonObject oracle) => string.Join('|', oracle["corrections"]!.AsArray().Select(c =>
        $"{c!["type"]};{c["source"]?.ToString() ?? "-"};{c["pmid"]?.ToString() ?? "-"}"));

    private static string DataBanks(JsonObject oracle) => string.Join('|', oracle["dataBanks"]!.AsArray().Select(d =>
        $"{d!["name"]}:{string.Join(',', d["accessions"]!.AsArray().Select(a => a!.ToString()))}"));

    private static string DateOf(JsonNode? date)
    {
        if (date is null || date.AsObject().Count == 0) return "-";
        var words = (date["MedlineDate"] ?? date["Season"])?.GetValue<string>();
        var year = date["Year"]?.GetValue<string>() ?? words?[..4];
        return $"{year}/{MonthOf(date["Month"]?.GetValue<string>())}/{date["Day"]?.GetValue<string>().TrimStart('0')}/{words}";
    }

    private static int? MonthOf(string? month) => month is null ? null :
        int.TryParse(month, out var number) ? number
        : Array.IndexOf(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], month) + 1;

    private static string Show(PartialDate? date) => date is null ? "-" : $"{date.Year}/{date.Month}/{date.Day}/{date.Literal}";
}
