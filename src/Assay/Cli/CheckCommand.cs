using System.CommandLine;
using Assay.Language;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Verification;
using Assay.Verification.Rewordings;

namespace Assay.Cli;

/// <summary><c>assay check</c>: any digest, held against its source.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var source = new Option<string?>("--source") { Description = "The article: PubMed XML, MEDLINE/nbib or JSONL with one record", HelpName = "FILE" };
        var digest = new Option<string?>("--digest") { Description = "The digest as plain text", HelpName = "FILE" };
        var batch = new Option<string?>("--batch") { Description = "Pairs, one JSON object a line: {\"id\",\"source\":{\"title\",\"abstract\"},\"digest\":[..]}", HelpName = "PAIRS.jsonl" };
        var json = Asks.Json();
        var command = new Command("check", "Hold a digest against its source, sentence by sentence and number by number") { source, digest, batch, json };
        command.SetAction((call, cancellationToken) => (call.GetValue(source), call.GetValue(digest), call.GetValue(batch)) switch
        {
            ({ } article, { } page, null) => PairAsync(terminal, article, page, call.GetValue(json), cancellationToken),
            (null, null, { } pairs) => BatchAsync(terminal, pairs, call.GetValue(json), cancellationToken),
            _ => throw new WrongCallException("check takes --source FILE with --digest FILE, or --batch PAIRS.jsonl."),
        });
        return command;
    }

    private static async Task<int> PairAsync(Terminal terminal, string source, string digest, bool json, CancellationToken cancellationToken)
    {
        var intake = new Intake(terminal);
        Article? article = null;
        await foreach (var found in intake.ReadAsync([source], cancellationToken))
        {
            article = article is null ? found : throw new WrongCallException($"{source} holds more than one article; check takes one.");
        }
        if (article is null && intake.Code != Exit.Done) return intake.Code;
        if (article is null)
            throw new WrongCallException($"{source} holds no article; give PubMed XML, MEDLINE/nbib or JSONL with one record.");
        if (!File.Exists(digest)) throw new WrongCallException($"there is no file {digest}; check the path.");
        var page = DigestPageReader.Read(await PlainText.ReadAsync(digest, cancellationToken));
        var sentences = Sentences.Split(page.Text.Text).Select(at => at.Of(page.Text.Text));
        var draft = StrangersDigest.Of(article.Id, page.Title, page.Title.Length > 0 ? sentences.Prepend(page.Title) : sentences);
        return await WriteAsync(terminal, json, article.Id.ToString(), new Submission(draft, article, new AbstractReader().Read(article)));
    }

    private static async Task<int> BatchAsync(Terminal terminal, string pairs, bool json, CancellationToken cancellationToken)
    {
        if (pairs != "-" && !File.Exists(pairs)) throw new WrongCallException($"there is no file {pairs}; check the path.");
        var reader = new AbstractReader();
        var code = Exit.Done;
        await using var stream = pairs == "-" ? Console.OpenStandardInput() : File.OpenRead(pairs);
        await foreach (var delivery in PairReader.ReadAsync(stream, Path.GetFileName(pairs), cancellationToken))
        {
            switch (delivery)
            {
                case PairDelivery.Refused(var reason):
                    terminal.Say(reason.Sentence);
                    code = Exit.SetAside;
                    break;
                case PairDelivery.Delivered(var pair):
                    var draft = StrangersDigest.Of(pair.Source.Id, "", pair.Digest);
                    code = Exit.Worse(code, await WriteAsync(terminal, json, pair.Id, new Submission(draft, pair.Source, reader.Read(pair.Source))));
                    break;
            }
        }
        return code;
    }

    private static async Task<int> WriteAsync(Terminal terminal, bool json, string id, Submission submission)
    {
        var digest = ProposedRewordings.With(new DigestCheck().Check(submission), submission);
        if (json)
            await terminal.Output.WriteLineAsync(CheckedDigestJson.Write(digest, submission.Article.Text, id));
        else
        {
            await terminal.Output.WriteLineAsync($"{id}  {(digest.Publishable ? "publishable" : "blocked")}");
            foreach (var verdict in digest.Verdicts) await terminal.Output.WriteLineAsync("  " + DigestText.Line(verdict));
            foreach (var omission in digest.Omissions)
                await terminal.Output.WriteLineAsync($"  [left out, {omission.Rule}] {omission.At.Of(submission.Article.Text)}");
        }
        return digest.Publishable ? Exit.Done : Exit.SetAside;
    }
}
