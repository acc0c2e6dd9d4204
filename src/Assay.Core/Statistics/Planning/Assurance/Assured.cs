namespace Assay.Statistics.Planning.Assurance;

/// <summary>What a trial may be expected to show, given what is believed.</summary>
/// <param name="Assurance">Chance of significance on the side of benefit, the prior's uncertainty included.</param>
/// <param name="PowerAtMean">Power if the effect were the prior's middle.</param>
/// <param name="Benefit">Chance, under the prior, that there is a benefit at all: no trial's assurance gets past it by much.</param>
public readonly record struct Assured(double Assurance, double PowerAtMean, double Benefit)
{
    /// <summary>A robust mixture: this with a weight, another, vaguer belief with the rest.</summary>
    /// <param name="vague">What the same trial shows under the vaguer belief.</param>
    /// <param name="weight">Weight of this one, 0 to 1.</param>
    /// <exception cref="ImpossiblePlanException">The weight is out of range.</exception>
    /// <remarks>Schmidli and others (2014), doi:10.1111/biom.12242: assurance is linear in the prior. The power is that at this one's middle.</remarks>
    public Assured Mixed(Assured vague, double weight)
    {
        if (weight is not (>= 0 and <= 1)) throw new ImpossiblePlanException(nameof(weight), $"lies between 0 and 1, not at {Admit.Text(weight)}");
        return new((weight * Assurance) + ((1 - weight) * vague.Assurance), PowerAtMean, (weight * Benefit) + ((1 - weight) * vague.Benefit));
    }
}
