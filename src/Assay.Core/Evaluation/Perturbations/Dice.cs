namespace Assay.Evaluation.Perturbations;

/// <summary>Chance without chance: the same seed and the same names give the same throw, on every machine.</summary>
internal readonly record struct Dice(int Seed)
{
    /// <summary>A number from 0 up to <paramref name="sides"/>.</summary>
    public int Throw(string document, string what, int index, int sides)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in FormattableString.Invariant($"{Seed}|{document}|{what}|{index}")) hash = unchecked((hash ^ c) * 1099511628211UL);
        hash ^= hash >> 32;
        return (int)(hash % (ulong)sides);
    }
}
