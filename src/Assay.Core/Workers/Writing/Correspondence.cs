using Assay.Language.Clients;
using Assay.Pipeline;

namespace Assay.Workers.Writing;

/// <summary>Asks a model, and never twice for the same thing; stops before the month's cap.</summary>
/// <param name="client">The model.</param>
/// <param name="options">Its options.</param>
/// <param name="shelf">Answers paid for.</param>
/// <param name="clock">Tells the month.</param>
public sealed class Correspondence(ModelClient client, EngineOptions options, AnswerShelf shelf, TimeProvider clock)
{
    // English prose and JSON: about four characters a token. Only for what is not asked yet.
    private const int CharactersAToken = 4;

    private readonly Lock counting = new();
    private (string Month, decimal Sum)? spent;
    private decimal promised;

    /// <summary>The engine's name.</summary>
    public string Engine => options.Name;

    /// <summary>The answer to a question about an article: the one kept, else a new one.</summary>
    /// <exception cref="EngineFaultException">There is no answer that can be used, or the cap would be passed.</exception>
    public async ValueTask<string> AskAsync(ModelQuestion question, string article, string? topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var name = Name(question);
        if (await shelf.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } kept) return kept.Text;
        var most = options.Cost(Tokens(question), options.MaxTokens);
        await PromiseAsync(most, cancellationToken).ConfigureAwait(false);
        var cost = 0m;
        try
        {
            await shelf.MarkAsync(new(name, options.Name, article, topic, clock.GetUtcNow(), most), CancellationToken.None).ConfigureAwait(false);
            // Until it is sure that nothing was charged, the question counts as charged.
            cost = most;
            var reply = await client.AskAsync(question, cancellationToken).ConfigureAwait(false);
            cost = options.Cost(reply.InputTokens, reply.OutputTokens);
            // Paid is paid: kept even where somebody stops the run at this moment.
            await shelf.SaveAsync(new(name, options.Name, article, topic, clock.GetUtcNow(), reply.InputTokens, reply.OutputTokens, cost, reply.Text), CancellationToken.None).ConfigureAwait(false);
            shelf.Unmark(name);
            return reply.Text;
        }
        catch (EngineFaultException fault) when (!fault.MayBeCharged)
        {
            cost = 0;
            shelf.Unmark(name);
            throw;
        }
        finally
        {
            Settle(most, cost);
        }
    }

    /// <summary>Tokens of a question, roughly.</summary>
    public static long Tokens(ModelQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (question.Instructions.Length + question.Matter.Length) / CharactersAToken + 1;
    }

    // Whatever changes the answer is part of its name.
    private string Name(ModelQuestion question) => Fingerprint.Of(new
    {
        options.Name,
        options.Model,
        options.MaxTokens,
        question.Instructions,
        question.Matter,
        Schema = question.Schema.GetRawText(),
    });

    private async ValueTask PromiseAsync(decimal most, CancellationToken cancellationToken)
    {
        if (options.Cap is not { } cap) return;
        var month = AnswerShelf.Month(clock.GetUtcNow());
        bool isKnown;
        lock (counting) isKnown = spent?.Month == month;
        // Two that count at once count the same; an answer that comes meanwhile may be counted twice, never not at all.
        var sum = isKnown ? 0 : await SpentAsync(month, cancellationToken).ConfigureAwait(false);
        lock (counting)
        {
            if (spent?.Month != month) spent = (month, sum);
            if (spent.Value.Sum + promised + most > cap)
                throw new EngineFaultException(FormattableString.Invariant(
                    $"The cap of {cap} a month would be passed ({spent.Value.Sum:0.0000} is spent in {month}, or may be); raise {EngineOptions.CapVariable}, or wait for the next month."))
                { Kind = EngineFault.Cap };
            promised += most;
        }
    }

    // A question without an answer is charged with the most it can have cost.
    private async ValueTask<decimal> SpentAsync(string month, CancellationToken cancellationToken) =>
        (await shelf.AllAsync(cancellationToken).ConfigureAwait(false)).Where(answer => AnswerShelf.Month(answer.At) == month).Sum(answer => answer.Cost)
        + (await shelf.UnansweredAsync(cancellationToken).ConfigureAwait(false)).Where(asked => AnswerShelf.Month(asked.At) == month).Sum(asked => asked.Most);

    private void Settle(decimal most, decimal cost)
    {
        if (options.Cap is null) return;
        lock (counting)
        {
            promised -= most;
            if (spent is { } sum) spent = sum with { Sum = sum.Sum + cost };
        }
    }
}
