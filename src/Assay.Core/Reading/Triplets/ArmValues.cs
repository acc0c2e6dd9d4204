using Assay.Records;

namespace Assay.Reading.Triplets;

/// <summary>What a meta-analysis needs of one arm; null where the abstract does not say.</summary>
/// <param name="Events">People with the event.</param>
/// <param name="Size">People in the group.</param>
/// <param name="Mean">Mean of the outcome.</param>
/// <param name="Deviation">Its standard deviation.</param>
/// <param name="At">Where the value stands, or null.</param>
public sealed record ArmValues(int? Events, int? Size, double? Mean, double? Deviation, Passage? At);
