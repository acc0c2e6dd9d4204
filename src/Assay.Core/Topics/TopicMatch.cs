using Assay.Records;

namespace Assay.Topics;

/// <summary>Why an article belongs to a topic.</summary>
/// <param name="Topic">Slug of the topic.</param>
/// <param name="Alias">The alias that matched, as the catalogue writes it.</param>
/// <param name="Raw">The literal found.</param>
/// <param name="Field">Where: <c>title</c>, <c>abstract</c>, <c>keyword</c>, <c>mesh</c>, <c>chemical</c>.</param>
/// <param name="At">Place in <see cref="Article.Text"/> for <c>abstract</c>, in <see cref="Article.Title"/> for <c>title</c>; else null.</param>
/// <param name="Reason">One sentence for readers.</param>
public sealed record TopicMatch(string Topic, string Alias, string Raw, string Field, Passage? At, string Reason);
