using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// What is commonly measured or befalls patients, by all the words it goes under. Two rows are two things: who says one where the source
/// says the other has changed the outcome. Left of the bar the words that claim it; right of it words that bear it out as well.
/// </summary>
internal static class Endpoints
{
    private const int LongestPhrase = 3;

    private static readonly (FrozenDictionary<string, int> Claims, FrozenDictionary<string, ImmutableArray<int>> Bears) Tables = Build("""
        mortality, death, deaths, died, die, dying, dead, deceased, fatal, fatality, fatalities, lethality | fatally, survival, survived, survive, surviving, survivors, survivor, alive, lethal, killed, nonsurvivors
        survival, survived, survive, surviving, survivors, alive | mortality, death, deaths, died, die, fatal, dead, nonsurvivors, survivor
        sepsis, septic, septicaemia, septicemia | bacteremia, bacteraemia
        fatigue, tiredness, exhaustion | fatigued, tired, vitality, energy
        psychosis, psychotic | schizophrenia, schizophrenic
        dementia | alzheimer, alzheimers, cognitive impairment
        cure, cured, cures | eradication, eradicated, curative, healed, healing
        fracture rate, fracture, fractures | fractured, broken
        visual acuity, vision | visual, sight, logmar, letters
        intraocular pressure, iop | intraocular, ocular pressure
        body weight, weight, weight loss, weight gain | bmi, body mass, kg, weights, obesity, overweight
        blood pressure, hypertension | systolic, diastolic, hypertensive, mmhg, bp, pressure, pressures, antihypertensive
        systolic, systolic blood pressure | sbp
        diastolic, diastolic blood pressure | dbp
        heart rate, pulse rate | tachycardia, bradycardia, chronotropic, bpm, beats, hr
        cholesterol, total cholesterol | lipid, lipids, ldl, hdl, lipoprotein, statin, hypercholesterolemia, hypercholesterolaemia
        ldl, low-density lipoprotein | ldl-c
        hdl, high-density lipoprotein | hdl-c
        triglyceride, triglycerides | lipid, lipids
        hba1c, glycated haemoglobin, glycated hemoglobin | a1c, glycohemoglobin, glycosylated, glycated, hemoglobin a, haemoglobin a
        fasting glucose, plasma glucose, blood glucose, blood sugar | glucose, glycaemic, glycemic, fpg, fbg, sugar, glycemia, glycaemia
        hypoglycemia, hypoglycaemia, hypoglycemic, hypoglycaemic | low blood sugar, low blood glucose
        quality of life | qol, hrqol, sf-36, eq-5d, qlq, health-related
        stroke, strokes | cerebrovascular, infarction, hemorrhage, haemorrhage, cva, tia
        myocardial infarction, heart attack, heart attacks | infarction, mi, ami, stemi, infarctions, coronary
        heart failure | cardiac failure, chf, hf, hfref, hfpef, lvef
        arrhythmia, arrhythmias, arrhythmic | fibrillation, tachycardia, arrhythmogenic
        atrial fibrillation | af, fibrillation
        thrombosis, thromboembolism | thrombotic, thrombus, dvt, vte, embolism, thromboembolic, clot, clots
        pulmonary embolism | pe, embolism
        bleeding, haemorrhage, hemorrhage | bled, haemorrhagic, hemorrhagic, blood loss, hemorrhages, haemorrhages, bleed
        anaemia, anemia | anaemic, anemic, hemoglobin, haemoglobin
        neutropenia | neutropenic, neutrophil
        pneumonia | pneumonias, pneumonitis
        infection, infections | infected, infectious, pneumonia, sepsis, septic, bacteremia, abscess, uti, virus, bacterial, viral, infective, hiv, hepatitis, colonization, pathogen, pathogens, meningitis, endocarditis, cellulitis, peritonitis, infecting
        fever, pyrexia | febrile, temperature
        cough | coughing
        dyspnea, dyspnoea, breathlessness | shortness, breathless
        asthma | asthmatic, asthmatics
        nausea | nauseous, vomiting, emesis, ponv, emetic
        vomiting, emesis | nausea, ponv, emetic, vomited
        diarrhea, diarrhoea | diarrheal, diarrhoeal, loose stools
        constipation | constipated
        headache, headaches | migraine, migraines, cephalalgia
        migraine, migraines | headache, headaches
        pain | painful, analgesia, analgesic, vas, ache, neuralgia, arthralgia, angina, painless, sciatica, pains, headache, nociceptive, hyperalgesia, tenderness
        anxiety | anxious, anxiolytic, gad, hads, hads-a
        depression, depressive symptoms | depressive, depressed, mdd, antidepressant, hads, dysthymia, hdrs, madrs
        suicide, suicidal | suicidality, self-harm
        insomnia | sleep, sleeplessness
        sleep | insomnia, sleeping, apnea, apnoea, nocturnal, asleep
        cognition, cognitive function | cognitive, memory, mmse, neuropsychological
        memory | recall, cognitive, mnemonic, amnesia
        seizure, seizures | epilepsy, epileptic, convulsion, convulsions, ictal
        delirium | delirious, confusion
        falls | fall, fell, fallers
        disability | disabled, disabling, edss, rankin, functional status
        bone mineral density, bone density | bmd, bone mass
        osteoporosis | osteoporotic, bone
        kidney failure, renal failure | dialysis, kidney, renal, esrd, gfr, nephropathy
        dialysis | hemodialysis, haemodialysis, renal replacement
        proteinuria, albuminuria | urinary albumin, urinary protein, albumin excretion, microalbuminuria, macroalbuminuria, nephrotic
        liver failure | hepatic failure, liver, aclf
        cirrhosis | cirrhotic, fibrosis
        hepatic encephalopathy, encephalopathy | encephalopathic
        jaundice | bilirubin, icterus, icteric, hyperbilirubinemia
        transplantation, transplant | transplanted, graft, grafts, transplants, transplantations, recipients, allograft
        rejection | rejected, reject, rejections
        recurrence, recurrences, relapse, relapses | recurrent, recurred, relapsed, relapsing, recur, recidivism
        metastasis, metastases | metastatic, metastasized, metastasised
        remission, remissions | remitted, remitting
        progression-free survival | pfs, progression free
        overall survival | os, survival, mortality
        complete response | cr, complete remission, complete responses, responded completely, response
        hospitalisation, hospitalization, hospitalisations, hospitalizations, readmission, readmissions | hospital, admission, admissions, admitted, hospitalized, hospitalised, readmitted, rehospitalization, rehospitalisation, inpatient, in-hospital
        length of stay, hospital stay | los, days in hospital, stay, hospitalization, hospitalisation, discharge, discharged
        mechanical ventilation, ventilation | ventilated, ventilator, intubation, intubated, extubation, cpap
        pregnancy, pregnancies | pregnant, conception, conceived, birth, gestation, gestational, maternal
        preterm birth, premature birth | preterm, premature, prematurity, gestational
        miscarriage, miscarriages | abortion, pregnancy loss, abortions
        birth weight, birthweight | weight, grams
        live birth, live births | liveborn, births, delivery, deliveries
        caesarean, cesarean | c-section, caesarean section, sectio, csection
        erectile dysfunction | erectile, sexual, iief
        incontinence | incontinent, continence, leakage
        rash | exanthema, eruption, skin reaction, skin reactions, dermatitis, erythema
        pruritus, itching, itch | pruritic
        eczema | atopic dermatitis
        psoriasis | psoriatic, pasi
        wound healing | healing, healed, wound, wounds, ulcer, ulcers
        ulcer, ulcers | ulceration, ulcerations, ulcerative
        smoking cessation | smoking, smokers, abstinence, cigarettes, tobacco, quit
        costs, cost, cost-effective | expenditure, economic, charges, price, resource
        adherence, compliance | adherent, compliant, adhered, persistence, nonadherence, noncompliance
        inflammation | inflammatory, crp, cytokine, cytokines, inflamed, antiinflammatory, anti-inflammatory, arthritis, colitis
        muscle strength, strength | muscle, grip, force, torque, weakness, power
        walking distance | walk, walking, 6mwd, 6mwt, gait
        lung function | fev, fev1, spirometry, pulmonary function, fvc, pef, lung, airway, pulmonary
        ejection fraction | lvef, ef, ventricular function
        viral load | rna, dna, viraemia, viremia, copies, virological, virologic
        tumour size, tumor size | tumour, tumor, tumours, tumors, mass, regression, shrinkage, volume
        patient satisfaction, satisfaction | satisfied, preference, satisfactory
        toxicity | toxic, toxicities, adverse, side effects, side effect, safety
        """);

    /// <summary>Rows that the words claim, each with the passage of its phrase.</summary>
    public static List<(int Row, Passage At)> Claimed(IReadOnlyList<Word> words)
    {
        var found = new List<(int, Passage)>();
        for (var i = 0; i < words.Count; i++)
            for (var length = Math.Min(LongestPhrase, words.Count - i); length > 0; length--)
                if (Tables.Claims.TryGetValue(Phrase(words, i, length), out var row))
                {
                    found.Add((row, Passage.Between(words[i].At.Start, words[i + length - 1].At.End)));
                    i += length - 1;
                    break;
                }
        return found;
    }

    /// <summary>Adds the rows that the words bear out.</summary>
    public static void Bear(IReadOnlyList<Word> words, HashSet<int> rows)
    {
        for (var i = 0; i < words.Count; i++)
            for (var length = Math.Min(LongestPhrase, words.Count - i); length > 0; length--)
                if (Tables.Bears.TryGetValue(Phrase(words, i, length), out var borne))
                    rows.UnionWith(borne);
    }

    private static string Phrase(IReadOnlyList<Word> words, int i, int length) => length switch
    {
        1 => words[i].Lower,
        2 => $"{words[i].Lower} {words[i + 1].Lower}",
        _ => $"{words[i].Lower} {words[i + 1].Lower} {words[i + 2].Lower}",
    };

    private static (FrozenDictionary<string, int>, FrozenDictionary<string, ImmutableArray<int>>) Build(string table)
    {
        var claims = new Dictionary<string, int>(StringComparer.Ordinal);
        var bears = new Dictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
        foreach (var (line, row) in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, row) => (line, row)))
        {
            var sides = line.Split('|');
            foreach (var phrase in Phrases(sides[0]))
                claims.TryAdd(phrase, row);
            foreach (var phrase in sides.SelectMany(Phrases).Distinct())
                bears[phrase] = bears.TryGetValue(phrase, out var rows) ? rows.Add(row) : [row];
        }
        return (claims.ToFrozenDictionary(StringComparer.Ordinal), bears.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Phrases(string side) =>
        side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(phrase => phrase.Replace('-', ' '));
}
