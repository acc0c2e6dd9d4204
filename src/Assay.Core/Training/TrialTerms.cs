using System.Collections.Frozen;

namespace Assay.Training;

/// <summary>What the classes of annotated trials say of the words they mark.</summary>
internal static class TrialTerms
{
    private static readonly FrozenSet<string> EndPoints = """
        EndPointDescription IOP HbA1c BodyWeight FastingPlasmaGlucose Diurnal_IOP Hypoglycemia PostprandialBloodGlucose OcularBloodFlow ConjunctivalHyperemia BMI
        PostprandialPlasmaGlucose BloodGlucose SymptomaticHypoglycemia NocturnalHypoglycemia SevereHypoglycemia WeightGain Peak_IOP HbA1c_target FastingBloodGlucose
        PulsatileOcularFlow PlasmaGlucose Nausea BloodPressure Stinging Headache InsulinDose
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Medications = """
        Placebo Vehicle Drug Sulfonylureas OralAntidiabeticAgent ProstaglandinAnalogs FixedCombDrug Latanoprost Timolol Metformin Brimonidine Sitagliptin Travoprost Dorzolamide
        Bimatoprost Lixisenatide Brinzolamide Unoprostone Saxagliptin Glimepiride IsophaneInsulin_NPH Vildagliptin Omarigliptin Exenatide Linagliptin Pioglitazone Dapagliflozin
        Acarbose Levobunolol Bromocriptine Colesevelam Gemigliptin Pilocarpine Taspoglutide Diazoxide Cabergoline Carteolol Tafluprost Glipizide Rosiglitazone Liraglutide
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label of the model <c>terms</c>, 0 for none.</summary>
    public static int SenseOf(string kind) =>
        EndPoints.Contains(kind) ? 3
        : Medications.Contains(kind) || kind.EndsWith("FC", StringComparison.Ordinal) || kind.StartsWith("Insulin", StringComparison.Ordinal) || kind.StartsWith("Lispro", StringComparison.Ordinal) || kind.StartsWith("Aspart", StringComparison.Ordinal) ? 2
        : kind == "Precondition" ? 1 : 0;
}
