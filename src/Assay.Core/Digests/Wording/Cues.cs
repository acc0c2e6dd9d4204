using System.Text.RegularExpressions;

namespace Assay.Digests.Wording;

/// <summary>Turns of phrase that a fair digest must not lose: caveats, null results, harms.</summary>
internal static partial class Cues
{
    /// <summary>A reservation: however, although, only, except, underpowered, post hoc, limited by.</summary>
    [GeneratedRegex(@"\b(however|although|though|but|except|nevertheless|nonetheless|limitations?|limited by|underpowered|post[- ]?hoc|caution|cautiously|not (?:yet )?(?:been )?(?:established|clear|known)|unclear|inconclusive|exploratory|further (?:studies|trials|research|investigation)|more (?:studies|trials|research)|low[- ]quality|low certainty|heterogene\w+|small sample|(?:larger?|prospective|future|additional|confirmatory)(?: \w+){0,3} (?:trials?|studies|research)|(?:needs?|requires?|warrants?|deserves?) (?:to be |a |an |further |large)|cannot|not randomi[sz]ed|not allocated|confounding|uncontrolled|too small|hypotheses|preliminary|marginal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Caveat();

    /// <summary>A result that was not there: no significant difference, did not differ, similar between.</summary>
    [GeneratedRegex(@"\b(?:no (?:statistically |clinically )?(?:significant |important |clear |meaningful |apparent )?(?:differences?|effects?|benefits?|associations?|changes?|improvements?|reductions?|increases?|correlations?|evidence)|(?:not|non)[- ]?(?:statistically )?(?:significant(?:ly)?|differ\w*|superior|associated|improve\w*|reduce\w*|increase\w*|affect\w*|influence\w*|change\w*)|(?:did|does|do|was|were|could) not\b|similar (?:between|in|across|among)|comparable (?:between|in|across|among)|unchanged|neither|failed to|(?-i:NS))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Null();

    /// <summary>A harm or its absence.</summary>
    [GeneratedRegex(@"\b(adverse|side[- ]effects?|toxicit(?:y|ies)|safety|tolerated|tolerability|tolerable|harms?|complications?|hypoglyc?aemia|hypoglycemia|bleeding events?|serious events?|discontinu\w+ (?:due|because))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Harm();

    /// <summary>Two arms set against each other.</summary>
    [GeneratedRegex(@"\b(?:vs?\.?|versus|compared (?:with|to)|in comparison|than|relative to|respectively|between (?:the )?(?:two )?(?:groups|arms)|whereas|placebo|controls?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Comparing();
}
