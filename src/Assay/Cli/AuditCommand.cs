using System.CommandLine;
using Assay.Audit;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;

namespace Assay.Cli;

/// <summary><c>assay audit</c>: what does not recompute, in abstracts or in a lone digest page, and which abstracts of one call are of one trial.</summary>
internal static class AuditCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files();
        var json = Asks.Json();
        var command = new Command("audit", "Recompute the statistics of abstracts, or of a lone digest page as plain text") { files, json };
        command.SetAction((call, cancellationToken) =>
            RunAsync(terminal, call.GetRequiredValue(files), call.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, bool json, CancellationToken cancellationToken)
    {
        var reader = new AbstractReader();
        var audit = new StudyAudit();
        var seen = new TrialsSeen();
        var intake = new Intake(terminal);
        foreach (var file in files)
        {
            var (page, refused) = await intake.PageAsync(file, cancellationToken);
            if (refused) continue;
            if (page is not null)
                await WriteAsync(terminal, json, page.Text, audit.Check(reader.Read(page.Text)));
            else
                await foreach (var article in intake.ReadAsync([file], cancellationToken))
                {
                    var study = reader.Read(article);
                    await WriteAsync(terminal, json, article, seen.With(study, audit.Check(study)));
                }
        }
        return intake.Code;
    }

    private static async Task WriteAsync(Terminal terminal, bool json, Article article, IReadOnlyList<Remark> remarks)
    {
        if (!json) await terminal.Output.WriteLineAsync($"{article.Id}  {article.Title}");
        foreach (var remark in remarks)
            await terminal.Output.WriteLineAsync(json
                ? RemarkJson.Write(remark)
                : $"  {Words.Kebab(remark.Severity.ToString()),-5} {remark.Rule} {remark.Name}: {remark.Message}");
    }
}
