namespace Assay.Language;

/// <summary>A number as it is written, before anything is known of what it counts.</summary>
/// <param name="Start">First position: the sign where there is one.</param>
/// <param name="End">The position after the literal, its mark and attached unit included.</param>
/// <param name="Value">Its value; <see cref="double.NaN"/> for names and literals that are no quantity.</param>
/// <param name="Decimals">Decimals written.</param>
/// <param name="Mark">What is attached: <c>%</c>, <c>fold</c>, <c>th</c> (ordinal), <c>s</c> (decade), a unit of time or dose; else empty.</param>
/// <param name="IsName">Whether it is a name that starts with a digit (<c>5-HT</c>, <c>16S</c>).</param>
public readonly record struct Numeral(int Start, int End, double Value, int Decimals, string Mark, bool IsName);
