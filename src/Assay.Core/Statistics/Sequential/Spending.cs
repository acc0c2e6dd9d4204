using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>How much of an error may be spent by the time a share of the information is there. Alpha is that of ONE side.</summary>
public abstract record Spending
{
    private Spending() { }

    /// <summary>Name with parameter, as the command line takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The error spent.</summary>
    /// <param name="alpha">Error in all, of one side, above 0 and below 1.</param>
    /// <param name="information">Share of the information, 0 to 1.</param>
    /// <returns>0 at no information, alpha at all of it, never falling.</returns>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659.</remarks>
    public double Spent(double alpha, double information)
    {
        Admit.Probability(alpha, nameof(alpha));
        return information <= 0 ? 0 : information >= 1 ? alpha : Between(alpha, information);
    }

    // The error spent strictly between no and all information.
    private protected abstract double Between(double alpha, double t);

    /// <summary>2(1 − Φ(z(α/2)/√t)), per side: nearly nothing early, like O'Brien and Fleming's boundary.</summary>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659, α₁*.</remarks>
    public sealed record OBrienFleming : Spending
    {
        /// <inheritdoc/>
        public override string Name => "obf";

        private protected override double Between(double alpha, double t) => Normal.TwoSided(Normal.Quantile(alpha / 2) / Math.Sqrt(t));
    }

    /// <summary>α·ln(1 + (e − 1)t): much early, like Pocock's boundary.</summary>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659, α₂*.</remarks>
    public sealed record Pocock : Spending
    {
        /// <inheritdoc/>
        public override string Name => "pocock";

        private protected override double Between(double alpha, double t) => alpha * Math.Log(1 + ((Math.E - 1) * t));
    }

    /// <summary>α(1 − e^(−γt))/(1 − e^(−γ)); −4 is near O'Brien and Fleming, 1 near Pocock.</summary>
    /// <param name="Gamma">Any finite number; 0 spends evenly.</param>
    /// <remarks>Hwang, Shih and DeCani (1990), doi:10.1002/sim.4780091207.</remarks>
    public sealed record HwangShihDeCani(double Gamma) : Spending
    {
        /// <inheritdoc/>
        public override string Name => FormattableString.Invariant($"hsd:{Gamma}");

        private protected override double Between(double alpha, double t) =>
            Gamma == 0 ? alpha * t : alpha * (1 - Math.Exp(-Gamma * t)) / (1 - Math.Exp(-Gamma));
    }

    /// <summary>α·t^ρ; 3 is near O'Brien and Fleming, 1 spends evenly.</summary>
    /// <param name="Rho">Above 0.</param>
    /// <remarks>Kim and DeMets (1987), doi:10.1093/biomet/74.1.149.</remarks>
    public sealed record KimDeMets(double Rho) : Spending
    {
        /// <inheritdoc/>
        public override string Name => FormattableString.Invariant($"kd:{Rho}");

        private protected override double Between(double alpha, double t) => alpha * Math.Pow(t, Rho);
    }

    /// <summary>Reads <c>obf</c>, <c>pocock</c>, <c>hsd:-4</c>, <c>kd:3</c>.</summary>
    /// <param name="text">The name, with its parameter after a colon.</param>
    /// <returns>Null where it is none of these.</returns>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659, and those after them.</remarks>
    public static Spending? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().ToLowerInvariant().Split(':');
        double? value = parts.Length == 2 && double.TryParse(parts[1], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && Math.Abs(number) <= 100 ? number : null;
        return (parts[0], parts.Length, value) switch
        {
            ("obf", 1, _) => new OBrienFleming(),
            ("pocock", 1, _) => new Pocock(),
            ("hsd", 2, { } gamma) => new HwangShihDeCani(gamma),
            ("kd", 2, { } rho) when rho > 0 => new KimDeMets(rho),
            _ => null,
        };
    }
}
