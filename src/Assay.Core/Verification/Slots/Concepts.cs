using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>
/// What papers and those who retell them call by different words: "heart attack" and "myocardial infarction", "nosocomial" and "hospital-acquired".
/// One row is one thing; a phrase of up to four words is read as one.
/// </summary>
internal static class Concepts
{
    private const int LongestPhrase = 4;

    // Known terms of medicine and their plain names. Wider and narrower things never share a row.
    private const string Rows = """
        myocardial-infarction: myocardial infarction, myocardial infarctions, heart attack, heart attacks
        heart-failure: heart failure, cardiac failure, congestive heart failure, failing heart
        hypertension: hypertension, high blood pressure, raised blood pressure, elevated blood pressure, hypertensive
        hypotension: hypotension, low blood pressure
        orthostatic-hypotension: orthostatic hypotension, postural hypotension, blood pressure dropped on, drop in blood pressure
        stroke: stroke, strokes, cerebrovascular accident, cerebrovascular accidents
        hypoglycaemia: hypoglycaemia, hypoglycemia, low blood sugar, low blood glucose, hypoglycaemic, hypoglycemic
        hyperglycaemia: hyperglycaemia, hyperglycemia, high blood sugar, high blood glucose
        hba1c: hba1c, glycated haemoglobin, glycated hemoglobin, glycosylated hemoglobin, glycosylated haemoglobin, glycohemoglobin, hemoglobin a1c, haemoglobin a1c, long term blood sugar
        bleeding: bleeding, bleed, bleeds, bled, haemorrhage, hemorrhage, haemorrhages, hemorrhages, haemorrhagic, hemorrhagic
        clot: thrombosis, thromboses, thrombus, thrombotic, blood clot, blood clots, clot, clots, clotting
        embolism: embolism, embolisms, emboli, embolic
        arrhythmia: arrhythmia, arrhythmias, irregular heartbeat, irregular heart rhythm, abnormal heart rhythm, abnormal heart rhythms, dysrhythmia
        surgery: surgery, surgical, surgically, operation, operations, operated, operative, surgeries
        postoperative: postoperative, postoperatively, post operative, after surgery, after the operation, after their operation, following surgery, after an operation, postsurgical
        preoperative: preoperative, preoperatively, pre operative, before surgery, before the operation
        medication: medication, medications, medicine, medicines, drug, drugs, pharmacotherapy, pharmacological, pharmacologic
        dose: dose, doses, dosage, dosages, dosing
        adverse: adverse event, adverse events, adverse effect, adverse effects, adverse reaction, adverse reactions, side effect, side effects, unwanted effect, unwanted effects, toxic effects, aes, ae
        hospital-stay: length of stay, hospital stay, hospital stays, length of hospital stay, time in hospital, days in hospital, length of hospitalization, length of hospitalisation, duration of hospitalization, inpatient stay, stay in hospital, stayed in hospital
        hospital: hospitalized, hospitalised, hospitalization, hospitalisation, hospitalizations, hospitalisations, admitted to hospital, hospital admission, hospital admissions, inpatient, inpatients, admission, admissions, admitted
        intensive-care: intensive care, intensive care unit, critical care, icu, critically ill
        ventilation: mechanical ventilation, mechanically ventilated, ventilator, ventilators, breathing machine, ventilated
        fatigue: fatigue, fatigued, tiredness, tired, exhaustion, exhausted
        nausea: nausea, nauseous, feeling sick, felt sick
        vomiting: vomiting, vomited, vomit, emesis, being sick
        pain-relief: pain relief, analgesia, analgesic effect, relief of pain, pain reduction, pain reductions, pain control
        painkiller: painkiller, painkillers, analgesic, analgesics, pain medication, pain medicine
        breathlessness: breathlessness, breathless, dyspnea, dyspnoea, shortness of breath
        itch: itch, itching, itchy, pruritus, pruritic
        fever: fever, fevers, febrile, pyrexia, high temperature, raised temperature
        swelling: swelling, swollen, edema, oedema
        anxiety: anxiety, anxious
        depression: depression, depressive, depressed
        obesity: obesity, obese
        bmi: body mass index, bmi
        pregnancy: pregnancy, pregnancies, pregnant, gestation, gestational
        birth: birth, births, delivery, deliveries, childbirth, born
        preterm: preterm, premature, prematurity, born early, prematurely
        newborn: newborn, newborns, neonate, neonates, neonatal
        infant: infant, infants, baby, babies, infancy
        mother: mother, mothers, maternal, mother's, mothers'
        parent: parent, parents, parental
        adolescent: adolescent, adolescents, adolescence, teenager, teenagers, teen, teens
        smoking: smoking, smoker, smokers, smoke, smoked, cigarette, cigarettes, tobacco
        exercise: exercise, exercises, exercising, exercised, physical activity, physically active
        doctor: doctor, doctors, physician, physicians, clinician, clinicians
        caregiver: caregiver, caregivers, carer, carers, caregiving
        metastasis: metastasis, metastases, metastatic
        chemotherapy: chemotherapy, chemo, chemotherapeutic
        radiotherapy: radiotherapy, radiation therapy, radiation treatment, radiation, irradiation, irradiated
        ultrasound: ultrasound, ultrasonography, ultrasonographic, sonography, ultrasound scan, ultrasound scans, echography
        mri: magnetic resonance imaging, mri, mr imaging
        ct: computed tomography, computerized tomography, ct scan, ct scans
        vaccine: vaccine, vaccines, vaccinated, vaccination, vaccinations, immunisation, immunization, immunised, immunized
        antibiotic: antibiotic, antibiotics, antibacterial, antimicrobial, antimicrobials
        nosocomial: nosocomial, hospital acquired
        brain: brain, cerebral
        stomach: stomach, gastric
        bowel: bowel, intestine, intestinal, gut, intestines
        skin: skin, cutaneous, dermal
        muscle: muscle, muscles, muscular
        eye: eye, eyes, ocular
        vision: vision, visual, sight, eyesight
        artery: artery, arteries, arterial
        vein: vein, veins, venous
        womb: womb, uterus, uterine
        tooth: tooth, teeth, dental
        nerve: nerve, nerves, neural, neuronal
        bone-density: bone mineral density, bone density, bone mass, bmd
        fracture: fracture, fractures, fractured, broken bone, broken bones
        cognition: cognition, cognitive, cognitive function, thinking, thinking skills, mental function
        quality-of-life: quality of life, health related quality of life, hrqol, qol
        satisfaction: satisfaction, satisfied, satisfactory, happy, happier, pleased
        cost: cost, costs, costly, expensive, expense, expenses, cheaper, costlier
        symptom: symptom, symptoms, symptomatic, complaints
        recur: recurrence, recurrences, recurrent, recurred, relapse, relapses, relapsed, came back, come back, coming back, local relapse
        worsening: worsen, worsens, worsened, worsening, deteriorate, deteriorates, deteriorated, deteriorating, deterioration, get worse, got worse, getting worse, became worse
        onset: onset, initiation, initiated, initiating, start of
        discontinue: discontinue, discontinued, discontinuation, discontinuations, stopped taking, stopped treatment, stopping treatment, withdrawn from
        dropout: dropout, dropouts, dropped out, drop out, withdrawal, withdrawals, withdrew
        intake: intake, consumption, consumed, consume, consuming, consumers, eating, eaten, ate
        deficiency: deficiency, deficiencies, deficient
        diagnosis: diagnosis, diagnosed, diagnoses, diagnostic
        concentration: concentration, concentrations
        intravenous: intravenous, intravenously, into a vein, iv, drip
        injection: injection, injections, injected, injectable, shot, shots
        oral: oral, orally, by mouth, tablet, tablets, pill, pills
        questionnaire: questionnaire, questionnaires, survey, surveys, surveyed
        caesarean: caesarean, cesarean, c section, caesarean section, cesarean section
        miscarriage: miscarriage, miscarriages, pregnancy loss, spontaneous abortion, spontaneous abortions
        menopause: menopause, menopausal, postmenopausal
        contraception: contraception, contraceptive, contraceptives, birth control
        seizure: seizure, seizures, convulsion, convulsions, fits
        drowsiness: drowsiness, drowsy, somnolence, sleepiness, sleepy
        appetite: loss of appetite, poor appetite, reduced appetite, decreased appetite
        dizziness: dizziness, dizzy, lightheadedness
        hair-loss: hair loss, alopecia
        kidney-function: kidney function, renal function, glomerular filtration rate, gfr, egfr, creatinine clearance
        ventricular-mass: left ventricular mass, left ventricular mass index, heart muscle mass
        night: night, nighttime, night time, nocturnal, nocturnally, overnight
        lifespan: lifespan, life span, longevity
        benefit: benefit, benefits, beneficial, benefited, advantage, advantages
        tremor: tremor, tremors, shaking
        relieve: relieve, relieved, relieves, relief, relieving, alleviate, alleviated, alleviates, eased, ease, easing
        prevent: prevent, prevents, prevented, preventing, prevention, preventive, preventative, prophylaxis, prophylactic
        accurate: accurate, accuracy, accurately
        attempt: attempt, attempts
        succeed: success, successes, successful, successfully, succeed, succeeded
        easy: easy, easier, easily, ease of use
        fast: fast, faster, quick, quicker, quickly, rapid, rapidly, sooner
        monitor: monitor, monitored, monitoring
        home: home, homes, household, households
        school: school, schools, schoolchildren
        work: work, working, job, employment
        death-cause: cause of death, causes of death
        sexual: sexual, sexually, sex life
        mental: mental, mentally, psychiatric
        hearing: hearing, auditory, audiometric
        urine: urine, urinary
        airway: airway, airways
        inflammation: inflammation, inflammatory, inflamed
        injury: injury, injuries, injured, trauma, traumatic
        scar: scar, scars, scarring
        gene: gene, genes, genetic, genetics, genetically
        mutation: mutation, mutations, mutated, mutant
        protein: protein, proteins
        hdl: hdl, hdl c, high density lipoprotein, high density lipoprotein cholesterol, hdl cholesterol, good cholesterol
        ldl: ldl, ldl c, low density lipoprotein, low density lipoprotein cholesterol, ldl cholesterol, bad cholesterol
        operating-time: operative time, operating time, operation time, surgical time, duration of surgery, procedure time, on the table, time in theater
        online: online, internet, web, web based, website, internet based
        pupil: pupil, pupils, schoolchild, schoolchildren, students, student
        redness: redness, hyperemia, hyperaemia, red eye, red eyes, bloodshot
        stinging: stinging, sting, stung
        knockdown: knockdown, knock down, knocked down, knocking down, silencing, silenced, silence
        leg: leg, legs, lower limb, lower limbs, lower extremity, lower extremities
        arm-limb: upper limb, upper limbs, upper extremity, upper extremities
        egg: egg, eggs, oocyte, oocytes, ova
        ovary: ovary, ovaries, ovarian
        opioid: opioid, opioids, narcotic, narcotics, opiate, opiates
        trigger: trigger, triggered, provoke, provoked, induce, induced, brought on
        bradycardia: bradycardia, slow pulse, slow heart rate, slow heartbeat
        lipids: lipid, lipids, blood fats, blood fat
        car-accident: road accident, road accidents, traffic accident, traffic accidents
        kneecap: kneecap, patella, patellar
        countryside: countryside, rural
        town: town, towns, cities, city, urban
        dwell: residents, inhabitants
        ear-infection: otitis media, middle ear infection, middle ear infections, ear infection, ear infections
        blood-pressure: blood pressure, bp
        microbes: microbiota, microflora, gut bacteria, gut flora
        sugar: fasting plasma glucose, fpg, fasting glucose, fasting blood sugar
        heart-muscle: myocardium, myocardial, heart muscle
        perfusion: perfusion, blood flow, blood supply
        staining: staining, stain, stained, immunohistochemical, immunohistochemistry, antibody staining
        """;

    private static readonly FrozenDictionary<string, string> Table = Read();
    private static readonly FrozenSet<string> Openers = Table.Keys.Where(static phrase => phrase.Contains(' ')).Select(static phrase => phrase[..phrase.IndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What each word stands for: its place among <paramref name="words"/>, how many words the phrase takes, and the concept, or null where it stands for itself.
    /// </summary>
    public static IEnumerable<(int At, int Taken, string? Concept)> In(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (taken, concept) = (1, (string?)null);
            if (Openers.Contains(words[i].Lower))
                for (var length = Math.Min(LongestPhrase, words.Count - i); length > 1 && concept is null; length--)
                    if (Table.TryGetValue(string.Join(' ', Enumerable.Range(i, length).Select(k => words[k].Lower)), out concept))
                        taken = length;
            if (concept is null && words[i].Kind is WordKind.Content or WordKind.Name) concept = Table.GetValueOrDefault(words[i].Lower);
            yield return (i, taken, concept);
            i += taken - 1;
        }
    }

    private static FrozenDictionary<string, string> Read()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                table.TryAdd(phrase, Synonyms.ConceptOf(phrase) ?? line[..colon]);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
