namespace Assay.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters only, hyphens inside allowed (<c>follow-up</c>).</summary>
    Word,
    /// <summary>A number with its sign and attached mark (<c>-35%</c>, <c>2.1-fold</c>, <c>28-day</c>).</summary>
    Number,
    /// <summary>A name that bears digits (<c>IL-6</c>, <c>CD4+</c>, <c>NCT01234567</c>); not a quantity.</summary>
    Name,
    /// <summary>One mark of punctuation or one symbol.</summary>
    Mark,
}
