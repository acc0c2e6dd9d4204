using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// Words that say who, what disease, which organ, by what means, where or when in the day: whoever retells a study puts its results in other words, but names
/// none of these that the paper has in no form.
/// </summary>
internal static partial class TellingWords
{
    private static readonly FrozenSet<string> Lower = """
        leg legs calf calves thigh thighs knee knees hip hips foot feet ankle ankles shoulder shoulders elbow elbows wrist wrists neck spine scalp nose throat tongue chest abdomen belly pancreas spleen uterus cervix prostate retina cornea colon rectum oesophagus esophagus thyroid
        scar scars cosmetic cosmetically comfortable comfort discomfort sleep insomnia appetite thirst memory mood anger libido fertility hunger
        nausea vomiting constipation diarrhea bleeding fever headache headaches rash itching cough dizziness drowsiness fatigue palpitations cramps bruising
        diabetes diabetic hypertension hypertensive asthma asthmatic copd cancer leukemia lymphoma melanoma hiv aids malaria tuberculosis hepatitis influenza covid pneumonia sepsis stroke strokes angina epilepsy dementia alzheimer parkinson schizophrenia bipolar autism eczema psoriasis arthritis osteoporosis anemia anemic migraine gout obesity obese overweight depression anxiety cirrhosis dehydration
        pregnant nonpregnant breastfeeding menopausal postmenopausal premenopausal newborn newborns veterans soldiers nurses athletes prisoners twins refugees pensioners retirees smokers nonsmokers drinkers vegetarians immigrants migrants
        hospitalized ambulance intensive emergency prison military rural urban insurers insurance uninsured
        morning mornings evening evenings bedtime noon midday weekend weekends breakfast lunch dinner supper
        capsule capsules syrup cream ointment gel spray inhaler patch lozenge suppository enema nasal inhaled rectal topical intravenous intramuscular subcutaneous
        diary diaries interview interviews telephone lottery prespecified
        mouse mice rat rats rabbit rabbits monkey monkeys dog dogs pig pigs cat cats sheep zebrafish yeast
        transplant transplantation chemotherapy radiotherapy dialysis vaccine vaccination antibiotics antibiotic antiviral steroid steroids statin statins opioids opioid morphine aspirin heparin warfarin metformin insulin methotrexate paracetamol ibuprofen caffeine alcohol vitamin zinc iron calcium magnesium
        gamma neutron protons ultraviolet laser ultrasound x-ray mri ct
        bacteria virus viruses fungus fungal parasite streptococcus strep staphylococcus salmonella
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of the claim's words that the source has in no form.</summary>
    public static IEnumerable<Word> Missing(Examination examination)
    {
        var source = examination.Source;
        foreach (var (at, taken, concept) in Concepts.In(examination.Claim.Words))
        {
            var word = examination.Claim.Words[at];
            if (taken > 1 || word.Kind is not WordKind.Content || !Lower.Contains(word.Lower) && !Medical().IsMatch(word.Lower)) continue;
            if (source.Has(word.Key) || source.Has(word.Lower) || concept is not null && source.Has(concept) || source.HasLike(word.Lower, Math.Max(4, word.Lower.Length - 3)) || source.HasPhrase(word.Lower)
                || Hours().IsMatch(word.Lower) && source.Has(Clock())
                || source.Record.Contains(word.Lower, StringComparison.OrdinalIgnoreCase) || source.KindsTold([word.Key]).Any()) continue;
            yield return word;
        }
    }

    [GeneratedRegex("^(?:morning|evening|noon|midday)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b[ap]\.?m\.?(?=[\s,.;)])|\bo'clock\b|\d h\b|\b[01]?\d:[0-5]\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^[a-z]{3,}(?:itis|osis|oma|aemia|emia|opathy|ectomy|oscopy|oplasty|ostomy|algia|uria|openia|rrhea|ography)$", RegexOptions.CultureInvariant)]
    private static partial Regex Medical();
}
