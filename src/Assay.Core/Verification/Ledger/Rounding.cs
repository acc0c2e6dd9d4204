using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>When two literals are one number: a digest may round, it may not sharpen.</summary>
internal static class Rounding
{
    private const double Slack = 1e-9;

    /// <summary>Half a unit of the last decimal.</summary>
    public static double Half(int decimals) => 0.5 * Math.Pow(10, -Math.Clamp(decimals, 0, 12));

    /// <summary>Whether <paramref name="digest"/> is <paramref name="source"/>, rounded or not.</summary>
    public static bool Same(Figure digest, Figure source)
    {
        var (left, right) = (Math.Abs(digest.Value), Math.Abs(source.Value));
        // Powers of ten: the decimals of the literal say nothing of the value's.
        if (right != 0 && right < Half(source.Decimals) || left != 0 && left < Half(digest.Decimals))
            return Math.Abs(left - right) <= Slack * right;
        if (Math.Abs(left - right) <= Slack * Math.Max(1, right))
            return digest.Decimals <= source.Decimals || digest.Class is FigureClass.Count or FigureClass.Time or FigureClass.Level;
        // Rounding away a number's last digit, or a P value on to a threshold, says something else.
        return digest.Decimals < source.Decimals && left > 0 && Within(left, digest.Decimals, right)
            && !(digest.Class == FigureClass.P && left is 0.05 or 0.01 or 0.001);
    }

    /// <summary>Whether <paramref name="digest"/> has decimals that <paramref name="source"/> does not have, and is otherwise the same.</summary>
    public static bool Sharpens(Figure digest, Figure source) =>
        digest.Decimals > source.Decimals && Math.Abs(source.Value) >= Half(source.Decimals) && Within(Math.Abs(source.Value), source.Decimals, Math.Abs(digest.Value));

    /// <summary>Whether <paramref name="value"/> rounds to <paramref name="rounded"/> at so many decimals, either way at a tie.</summary>
    public static bool Within(double rounded, int decimals, double value) =>
        Math.Abs(rounded - value) <= Half(decimals) + Slack * Math.Max(1, Math.Abs(value));
}
