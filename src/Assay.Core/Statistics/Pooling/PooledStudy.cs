using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling;

/// <summary>A study in a pool.</summary>
/// <param name="Study">The study.</param>
/// <param name="Effect">Its effect on the analysis scale; of a stratified pool it may have none of its own.</param>
/// <param name="Weight">Percent of the weight.</param>
public sealed record PooledStudy(PoolStudy Study, EffectSize Effect, double Weight);
