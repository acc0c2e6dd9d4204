using Assay.Language.Learning;

namespace Assay.Reading.Quantities;

/// <summary>The models that bind numbers to arms and outcomes.</summary>
/// <param name="Roles">Which part a number plays.</param>
/// <param name="Arms">Whether a value belongs to an arm.</param>
/// <param name="Outcomes">Whether a phrase names the outcome of a value.</param>
internal sealed record QuantityModels(LinearChain Roles, LinearClassifier Arms, LinearClassifier Outcomes)
{
    private static readonly Lazy<QuantityModels?> Loaded = new(static () =>
        ShippedModels.Names.Contains("quantities") && ShippedModels.Names.Contains("quantity-arms") && ShippedModels.Names.Contains("quantity-outcomes")
            ? new(ShippedModels.Chain("quantities"), ShippedModels.Classifier("quantity-arms"), ShippedModels.Classifier("quantity-outcomes")) : null);

    /// <summary>Those that ship; null where they were left out.</summary>
    public static QuantityModels? Shipped => Loaded.Value;
}
