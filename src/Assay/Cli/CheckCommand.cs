using System.Collections.Immutable;
using System.CommandLine;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay check</c>: any digest, held against its source.</summary>
internal static class CheckCommand
{
    /// <summary>A checked pair, written, and whether it may be published.</summary>
    private readonly record struct Written(string Text, bool Publishable);

    // So many are read ahead: order is kept, and every core works.
    private static int Ahead => Environment.ProcessorCount * 8;

    private delegate string Format(string id, CheckedDigest digest, Article article, Study study);

    public static Command Make(Terminal terminal)
    {
        var source = new Option<string?>("--source") { Description = "The article: PubMed XML, MEDLINE/nbib or JSONL with one record; - for standard input", HelpName = "FILE" };
        var digest = new Option<string?>("--digest") { Description = "The digest as plain text or Markdown; - for standard input", HelpName = "FILE" };
        var batch = new Option<string?>("--batch") { Description = "Pairs, one JSON object a line: {\"id\",\"source\":{\"title\",\"abstract\"},\"digest\":[..]}; - for standard input", HelpName = "PAIRS.jsonl" };
        var json = Asks.Json();
        var others = new Option<string[]>("--others") { Description = "Other papers of the topic, whose figures the digest must not borrow: files or folders of any format that Assay reads", HelpName = "FILE..", AllowMultipleArgumentsPerToken = true };
        var markdown = new Option<bool>("--markdown") { Description = "Markdown, to paste where people talk" };
        var command = new Command("check", "Hold a digest against its source, sentence by sentence and number by number") { source, digest, batch, others, json, markdown };
        command.SetAction((call, cancellationToken) =>
        {
            var format = Chosen(call.GetValue(json), call.GetValue(markdown));
            var beside = call.GetValue(others) ?? [];
            return (call.GetValue(source), call.GetValue(digest), call.GetValue(batch)) switch
            {
                ("-", "-", null) => throw new WrongCallException("--source and --digest cannot both be standard input; give one of them as a file."),
                ({ } article, { } page, null) => PairAsync(terminal, article, page, beside, format, cancellationToken),
                (null, null, { } pairs) => BatchAsync(terminal, pairs, beside, format, cancellationToken),
                _ => throw new WrongCallException("check takes --source FILE with --digest FILE, or --batch PAIRS.jsonl."),
            };
        });
        return command;
    }

    private static Format Chosen(bool json, bool markdown) => (json, markdown) switch
    {
        (true, true) => throw new WrongCallException("--json and --markdown are two forms of one answer; choose one."),
        (true, false) => (id, digest, article, _) => CheckedDigestJson.Write(digest, article.Text, id) + "\n",
        (false, true) => (id, digest, article, study) => CheckedDigestMarkdown.Write(digest, study, article.Title.Length > 0 ? article.Title : id),
        _ => (id, digest, _, study) => CheckText.Write(id, digest, study),
    };

    private static async Task<int> PairAsync(Terminal terminal, string source, string digest, string[] others, Format format, CancellationToken cancellationToken)
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
        if (digest != "-" && !File.Exists(digest)) throw new WrongCallException($"there is no file {digest}; check the path.");
        var text = digest == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await PlainText.ReadAsync(digest, cancellationToken);
        if (string.IsNullOrWhiteSpace(text)) throw new WrongCallException($"{(digest == "-" ? "standard input" : digest)} is empty; give a digest of at least one sentence.");
        var study = new AbstractReader().Read(article);
        var verdicts = HandedDigest.Check(text, article, study, await OthersAsync(intake, others, cancellationToken));
        await terminal.Output.WriteAsync(format(article.Id.ToString(), verdicts, article, study));
        return verdicts.Publishable ? Exit.Done : Exit.SetAside;
    }

    private static async Task<ImmutableArray<Article>> OthersAsync(Intake intake, string[] files, CancellationToken cancellationToken)
    {
        var papers = ImmutableArray.CreateBuilder<Article>();
        if (files.Length > 0)
            await foreach (var paper in intake.ReadAsync(files, cancellationToken)) papers.Add(paper);
        return papers.ToImmutable();
    }

    private static async Task<int> BatchAsync(Terminal terminal, string pairs, string[] others, Format format, CancellationToken cancellationToken)
    {
        if (pairs != "-" && !File.Exists(pairs)) throw new WrongCallException($"there is no file {pairs}; check the path.");
        var intake = new Intake(terminal);
        var beside = await OthersAsync(intake, others, cancellationToken);
        var code = intake.Code;
        var waiting = new Queue<Task<Written>>();
        await using var stream = pairs == "-" ? Console.OpenStandardInput() : File.OpenRead(pairs);
        await foreach (var delivery in PairReader.ReadAsync(stream, pairs == "-" ? "standard input" : Path.GetFileName(pairs), cancellationToken))
        {
            switch (delivery)
            {
                case PairDelivery.Refused(var reason):
                    terminal.Say(reason.Sentence);
                    code = Exit.SetAside;
                    break;
                case PairDelivery.Delivered(var pair):
                    waiting.Enqueue(Task.Run(() => Checked(pair, beside, format), cancellationToken));
                    break;
            }
            while (waiting.Count >= Ahead) code = await WriteAsync(terminal, waiting.Dequeue(), code);
        }
        while (waiting.TryDequeue(out var next)) code = await WriteAsync(terminal, next, code);
        return code;
    }

    private static Written Checked(Pair pair, ImmutableArray<Article> others, Format format)
    {
        var study = new AbstractReader().Read(pair.Source);
        var digest = HandedDigest.Check(StrangersDigest.Of(pair.Source.Id, "", pair.Digest), pair.Source, study, others);
        return new(format(pair.Id, digest, pair.Source, study), digest.Publishable);
    }

    private static async Task<int> WriteAsync(Terminal terminal, Task<Written> next, int code)
    {
        var written = await next;
        await terminal.Output.WriteAsync(written.Text);
        return written.Publishable ? code : Exit.Worse(code, Exit.SetAside);
    }
}
