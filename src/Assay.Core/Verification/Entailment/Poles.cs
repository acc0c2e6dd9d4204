namespace Assay.Verification.Entailment;

/// <summary>What the pointing words of a stretch say together.</summary>
internal static class Poles
{
    private const int Reach = 4;

    /// <summary>The product of the signs of the polar words from <paramref name="from"/> up to <paramref name="to"/>, and how many words deny.</summary>
    public static (int Parity, int Denials) Parity(List<ClaimWord> words, int from, int to)
    {
        var (parity, denials) = (1, 0);
        for (var i = Math.Max(0, from); i < Math.Min(words.Count, to); i++)
        {
            if ((words[i].Pole & Pole.Not) != 0) denials++;
            if (PoleWords.Sign(words[i].Pole) is var sign and not 0) parity *= sign;
        }
        return (parity, denials);
    }

    /// <summary>Whether a word that denies stands up to four words before <paramref name="index"/>.</summary>
    public static bool Denied(List<ClaimWord> words, int index)
    {
        for (var i = Math.Max(0, index - Reach); i < index; i++)
            if ((words[i].Pole & Pole.Not) != 0) return true;
        return false;
    }

    /// <summary>The class of a pole, for features.</summary>
    public static string Name(Pole pole) => pole switch
    {
        _ when (pole & Pole.Not) != 0 => "not",
        _ when (pole & Pole.Lost) != 0 => "lost",
        _ when (pole & Pole.Same) != 0 => "same",
        _ when PoleWords.Sign(pole) > 0 => (pole & (Pole.Good | Pole.Bad)) == Pole.Good ? "good" : "up",
        _ when PoleWords.Sign(pole) < 0 => (pole & (Pole.Good | Pole.Bad)) == Pole.Bad ? "bad" : "down",
        _ when (pole & Pole.Link) != 0 => "link",
        _ when (pole & Pole.Doubt) != 0 => "doubt",
        _ => "none",
    };
}
