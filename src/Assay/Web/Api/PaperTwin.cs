using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Audit.Completeness;
using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A paper's page as JSON: the shapes of the command line, side by side.</summary>
public static class PaperTwin
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PaperView view, SiteOptions site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, plain))
        {
            json.WriteStartObject();
            Head(json, view);
            Life(json, view, site.ShowAbstracts);
            Body(json, view.State.Page, site.ShowAbstracts);
            json.WritePropertyName("borrowed");
            TwinJson.Write(json, view.Borrowed.Select(static one => new { Text = one.Sentence, one.Why }));
            json.WritePropertyName("history");
            TwinJson.Write(json, view.History.Select(moment => new { moment.Hash, moment.At, Url = Addresses.State(view.Article.Id, moment.Hash) }));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Head(Utf8JsonWriter json, PaperView view)
    {
        var page = view.State.Page;
        json.WriteString("url", Addresses.Paper(view.Article.Id));
        json.WriteString("id", view.Article.Id.ToString());
        json.WritePropertyName("state");
        TwinJson.Write(json, new { view.State.Hash, view.State.At, Current = !view.IsPast });
        json.WriteString("title", view.Article.Title);
        json.WriteString("type", Words.Of(page.Study?.Design.Type ?? page.Type));
        json.WriteString("standing", Words.Of(page.Standing));
        json.WritePropertyName("standingWhy");
        TwinJson.Write(json, page.StandingWhy.Select(why => new
        {
            Standing = Words.Of(why.Standing),
            why.Sentence,
            why.Source,
            On = why.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            why.Citation,
            why.Pmid,
            why.Doi,
            Reasons = why.Reasons.IsEmpty ? (IEnumerable<string>?)null : why.Reasons,
        }));
        if (view.Article.Notice is { } notice) json.WriteString("notice", notice);
        json.WritePropertyName("topics");
        TwinJson.Write(json, page.Topics.Select(match => new { Slug = match.Topic, match.Raw, match.Field, match.Reason }));
        json.WriteString("engine", page.Engine);
        json.WriteString("ingested", page.Ingested.ToString("yyyy-MM-dd"));
        json.WritePropertyName("links");
        TwinJson.Write(json, new { Pubmed = PaperLinks.PubMed(view.Article.Id), Doi = PaperLinks.Doi(view.Article) });
    }

    /// <summary>What happened to the record, and what belongs beside it.</summary>
    private static void Life(Utf8JsonWriter json, PaperView view, bool showAbstract)
    {
        var page = view.State.Page;
        json.WritePropertyName("changes");
        TwinJson.Write(json, page.Changes.Select(change => change.What == "abstract" && !showAbstract
            ? new { change.At, change.What, Before = (string?)null, After = (string?)null, change.Source }
            : new { change.At, change.What, Before = (string?)change.Before, After = (string?)change.After, change.Source }));
        json.WritePropertyName("mergedFrom");
        TwinJson.Write(json, page.MergedFrom.Select(merged => new { Id = merged.Id.ToString(), merged.Reason }));
        json.WritePropertyName("related");
        TwinJson.Write(json, view.Related.Select(related => new { Id = related.Id.ToString(), Url = Addresses.Paper(related.Id), related.Title, related.Kind, related.Reason }));
    }

    private static void Body(Utf8JsonWriter json, PaperPage page, bool showAbstract)
    {
        if (page.Study is { } study)
        {
            json.WritePropertyName("study");
            json.WriteRawValue(StudyJson.Write(showAbstract ? study : study with { Text = "" }));
            if (AbstractChecklist.Of(study) is { Length: > 0 } items)
            {
                json.WritePropertyName("completeness");
                TwinJson.Write(json, items.Select(item => new { item.Name, item.Asks, Reported = item.IsReported, At = item.At is { } at ? new { at.Start, at.Length } : null }));
            }
        }
        if (page.Digest is { } digest)
        {
            json.WritePropertyName("digest");
            json.WriteStartObject();
            json.WriteString("title", digest.Draft.Title);
            json.WritePropertyName("tags");
            TwinJson.Write(json, digest.Draft.Tags);
            json.WritePropertyName("parts");
            TwinJson.Write(json, digest.Draft.Parts.Select(part => new { Heading = Words.Kebab(part.Heading.ToString()), Claims = part.Claims.Length }));
            if (digest.Draft.Writing is not null) WritingJson.Write(json, digest.Draft);
            json.WritePropertyName("check");
            json.WriteRawValue(CheckedDigestJson.Write(digest, page.Article.Text, page.Article.Id.ToString()));
            json.WriteEndObject();
        }
        if (page.SetAside is { } reason)
        {
            json.WritePropertyName("setAside");
            TwinJson.Write(json, reason);
        }
        Remarks(json, page.Remarks);
        json.WriteStartArray("foreignDigests");
        foreach (var foreign in page.ForeignDigests) Foreign(json, foreign, page);
        json.WriteEndArray();
    }

    private static void Foreign(Utf8JsonWriter json, ForeignDigest foreign, PaperPage page)
    {
        json.WriteStartObject();
        json.WriteString("origin", foreign.Origin);
        if (foreign.Engine is { } engine) json.WriteString("engine", engine);
        json.WriteBoolean("verified", false);
        json.WriteString("title", foreign.Read.Title);
        json.WritePropertyName("study");
        json.WriteRawValue(StudyJson.Write(foreign.Read));
        if (foreign.Checked is { } kept)
        {
            json.WritePropertyName("check");
            json.WriteRawValue(CheckedDigestJson.Write(kept, page.Article.Text, page.Article.Id.ToString()));
        }
        Remarks(json, foreign.Remarks);
        json.WriteEndObject();
    }

    private static void Remarks(Utf8JsonWriter json, IEnumerable<Audit.Remark> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks) json.WriteRawValue(RemarkJson.Write(remark));
        json.WriteEndArray();
    }
}
