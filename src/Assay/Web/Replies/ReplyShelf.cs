namespace Assay.Web.Replies;

/// <summary>Answers given before, up to so many bytes; the one asked for longest ago gives way. Safe for many threads.</summary>
/// <param name="most">Bytes at most.</param>
internal sealed class ReplyShelf(long most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<KeptReply>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptReply> latestFirst = new();

    /// <summary>Bytes held now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The answer to a request, right or no longer; null where none is kept.</summary>
    public KeptReply? Find(string key)
    {
        lock (gate)
        {
            if (!byKey.TryGetValue(key, out var node)) return null;
            latestFirst.Remove(node);
            latestFirst.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Keeps an answer in place of the one before; one larger than a quarter of the shelf is not kept.</summary>
    public void Put(KeptReply reply)
    {
        lock (gate)
        {
            if (byKey.Remove(reply.Key, out var before)) Drop(before);
            if (reply.Bytes > most / 4) return;
            byKey[reply.Key] = latestFirst.AddFirst(reply);
            Bytes += reply.Bytes;
            while (Bytes > most)
            {
                byKey.Remove(latestFirst.Last!.Value.Key);
                Drop(latestFirst.Last);
            }
        }
    }

    private void Drop(LinkedListNode<KeptReply> node)
    {
        Bytes -= node.Value.Bytes;
        latestFirst.Remove(node);
    }
}
