namespace Assay.Workers;

/// <summary>The last things that were looked at, a fixed number of them; the oldest gives way. Safe for many threads.</summary>
/// <typeparam name="TKey">Their name.</typeparam>
/// <typeparam name="TValue">What they are.</typeparam>
/// <param name="most">How many, at least 1.</param>
public sealed class Recent<TKey, TValue>(int most) where TKey : notnull where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, TValue> byKey = [];
    private readonly Queue<TKey> oldestFirst = new();

    /// <summary>The thing of a name; null where it is not among the last.</summary>
    public TValue? Find(TKey key)
    {
        lock (gate) return byKey.GetValueOrDefault(key);
    }

    /// <summary>Remembers a thing; one of the same name stays.</summary>
    public void Put(TKey key, TValue value)
    {
        lock (gate)
        {
            if (!byKey.TryAdd(key, value)) return;
            oldestFirst.Enqueue(key);
            if (oldestFirst.Count > most) byKey.Remove(oldestFirst.Dequeue());
        }
    }
}
