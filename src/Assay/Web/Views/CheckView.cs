using System.Collections.Immutable;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Web.Checks;
using Assay.Workers;

namespace Assay.Web.Views;

/// <summary>A digest that a reader pasted, held against a source that a reader pasted or that is kept here. Nothing of it is kept.</summary>
/// <param name="Ask">What was typed.</param>
/// <param name="Result">What came of it, or null.</param>
public sealed record CheckView(CheckAsk Ask, CheckResult? Result)
{
    /// <summary>Longest abstract, in characters: several times the length of any that journals print.</summary>
    public const int LongestText = 20_000;

    /// <summary>Longest digest, in characters.</summary>
    public const int LongestDigest = 20_000;

    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 500;

    /// <summary>What is wrong with what was asked, one sentence; null where nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The check packed for an address; null where it is too long, or nothing was checked.</summary>
    public string? Packed { get; init; }

    /// <summary>Whether it is the example.</summary>
    public bool IsExample { get; init; }

    public static async ValueTask<CheckView> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var field = PastedForm.Fields(request);
        if (request.Query.ContainsKey("example")) return await CheckedAsync(CheckExample.Ask, desk, cancellationToken) with { IsExample = true };
        if (request.Query["q"].ToString() is { Length: > 0 } packed)
            return PackedAsk.Read(packed) is { } asked ? await CheckedAsync(asked, desk, cancellationToken)
                : Refused(CheckAsk.Empty, StatusCodes.Status400BadRequest, "The address is cut short or mistyped: no check can be unpacked from it.");
        var ask = CheckAsk.Of(field);
        // An address may fill in the form; only what was sent off is missed where it is missing.
        return ask.IsWhole || HttpMethods.IsPost(request.Method) ? await CheckedAsync(ask, desk, cancellationToken) : new(ask, null);
    }

    private static async ValueTask<CheckView> CheckedAsync(CheckAsk ask, Desk desk, CancellationToken cancellationToken)
    {
        if (Wrong(ask) is var (status, sentence)) return Refused(ask, status, sentence);
        Article? article;
        Study? study = null;
        if (ask.Id.Length > 0)
        {
            var page = await KeptAsync(ask.Id, desk, cancellationToken);
            (article, study) = (page?.Article, page?.Study);
            if (article is null) return Refused(ask, StatusCodes.Status404NotFound, $"No paper is kept here as “{ask.Id}”; paste its abstract instead.");
            if (!article.HasAbstract) return Refused(ask, StatusCodes.Status404NotFound, $"{article.Id} is kept without an abstract, so there is nothing to hold a digest against; paste one.");
        }
        else article = Pasted(ask);
        cancellationToken.ThrowIfCancellationRequested();
        study ??= new AbstractReader().Read(article);
        var digest = HandedDigest.Check(ask.Digest, article, study);
        // A number that the paper does not have may be another paper's: only then are the others of its topics looked at.
        if (ask.Id.Length > 0 && !digest.Publishable) digest = HandedDigest.Check(ask.Digest, article, study, await desk.OthersAsync(article.Id, cancellationToken));
        return new(ask, new(digest, article, study, ask.Id.Length > 0)) { Packed = PackedAsk.Write(ask) };
    }

    /// <summary>The pasted abstract.</summary>
    internal static Article Pasted(CheckAsk ask) => new() { Id = new("pasted", "text"), Title = ask.Title, Text = ask.Text, Sections = [new(null, null, new Passage(0, ask.Text.Length))] };

    /// <summary>The page of a paper by any of its names; null where it is not kept here.</summary>
    internal static async ValueTask<PaperPage?> KeptAsync(string typed, Desk desk, CancellationToken cancellationToken)
    {
        foreach (var id in await KeptPaper.FindAsync(typed, desk, cancellationToken))
        {
            var opened = await desk.Pages.OpenAsync(id, cancellationToken);
            if (opened is Opened.Elsewhere(var merge)) opened = await desk.Pages.OpenAsync(merge.Into, cancellationToken);
            if (opened is Opened.Page(var state)) return state.Page;
        }
        return null;
    }

    internal static (int, string)? Wrong(CheckAsk ask) => ask switch
    {
        { Id.Length: > KeptPaper.Longest } => (StatusCodes.Status400BadRequest, "That is no PMID or DOI; it is too long for one."),
        { Text.Length: > LongestText } => (StatusCodes.Status413PayloadTooLarge, $"The abstract has {ask.Text.Length} characters; {LongestText} are the most that can be read here. Paste the abstract alone, or use assay check."),
        { Digest.Length: > LongestDigest } => (StatusCodes.Status413PayloadTooLarge, $"The digest has {ask.Digest.Length} characters; {LongestDigest} are the most that can be checked here. Paste it in parts, or use assay check."),
        { Title.Length: > LongestTitle } => (StatusCodes.Status413PayloadTooLarge, $"The title has {ask.Title.Length} characters; {LongestTitle} are the most that can be read here."),
        { Digest.Length: 0 } => (StatusCodes.Status400BadRequest, "There is no digest to check: paste its sentences."),
        { Id.Length: 0, Text.Length: 0 } => (StatusCodes.Status400BadRequest, "There is nothing to hold the digest against: paste the abstract, or give the PMID or DOI of a paper kept here."),
        { Id.Length: > 0, Text.Length: > 0 } => (StatusCodes.Status400BadRequest, "Both a kept paper and an abstract are given: leave one of the two out, so that it is clear which one counts."),
        _ => null,
    };

    private static CheckView Refused(CheckAsk ask, int status, string sentence) => new(
        ask with { Text = Cut(ask.Text, LongestText), Digest = Cut(ask.Digest, LongestDigest), Title = Cut(ask.Title, LongestTitle), Id = Cut(ask.Id, KeptPaper.Longest) }, null)
    { Fault = sentence, Status = status };

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
