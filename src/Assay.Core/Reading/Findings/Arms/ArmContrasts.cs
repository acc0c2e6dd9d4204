using System.Collections.Frozen;
using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>Arms that differ by a word of manner alone: "early or late feeding", "daily dosing versus weekly dosing".</summary>
internal static class ArmContrasts
{
    private static readonly FrozenDictionary<string, string> Opposites = Both("daily weekly, weekly monthly, daily monthly, early late, early delayed, immediate delayed, immediate deferred, high-dose low-dose, high-intensity low-intensity, high-intensity moderate-intensity, continuous intermittent, short long, short-term long-term, oral intravenous, single multiple, single double, liberal restrictive, open laparoscopic, intensive standard, morning evening, home-based hospital-based, individual group, daily alternate-day");

    /// <summary>Adds the first such pair.</summary>
    public static void Add(ArmRegister register, Wording words, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var end = words.TokenAt(sentence.At.End);
            for (var k = words.TokenAt(sentence.At.Start); k + 3 < end; k++)
            {
                if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name) || words.Tokens[k].Length > 20 || !Opposites.TryGetValue(words.Span(k).ToString().ToLowerInvariant(), out var others)) continue;
                // "early or late feeding"; "early feeding versus late feeding".
                var joint = IsJoint(words, k + 1) ? k + 1 : IsThing(words, k + 1) && IsJoint(words, k + 2) ? k + 2 : -1;
                if (joint < 0) continue;
                var other = words.IsAny(joint + 1, "with", "to") ? joint + 2 : joint + 1;
                if (other + 1 >= end || !others.Split(' ').Contains(words.Span(other).ToString().ToLowerInvariant()) || !IsThing(words, other + 1)) continue;
                if (joint == k + 2 && !words.Span(k + 1).Equals(words.Span(other + 1), StringComparison.OrdinalIgnoreCase)) continue;
                var thing = words.Span(other + 1).ToString();
                register.Add(Label(words, k, thing), words.Range(k, joint - 1), null, 3);
                register.Add(Label(words, other, thing), words.Range(other, other + 1), null, 3);
                return;
            }
        }
    }

    private static string Label(Wording words, int k, string thing) => ArmNames.IsPackaging(words.Span(k)) ? words.Span(k).ToString() : $"{words.Span(k)} {thing}";

    private static bool IsJoint(Wording words, int k) => words.IsAny(k, "or", "versus", "vs", "and", "with", "than", "compared");

    private static bool IsThing(Wording words, int k) => words.IsAny(k, "dosing", "feeding", "treatment", "therapy", "administration", "injections", "injection", "infusion", "schedule", "regimen", "supplementation", "surgery", "cholecystectomy", "appendectomy", "initiation", "training", "exercise", "transfusion", "mobilization", "mobilisation", "rehabilitation", "intervention", "ventilation", "discharge", "removal", "repair", "chemotherapy", "radiotherapy", "antibiotics", "antibiotic", "course", "duration", "counselling", "counseling", "sessions", "control", "cord", "clamping", "tracheostomy", "intubation", "antiretroviral", "ART", "iron", "statin", "aspirin", "insulin");

    private static FrozenDictionary<string, string> Both(string pairs)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Split(", "))
            if (pair.Split(' ') is [var one, var other])
            {
                table[one] = table.TryGetValue(one, out var known) ? $"{known} {other}" : other;
                table[other] = table.TryGetValue(other, out known) ? $"{known} {one}" : one;
            }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
