namespace Assay.Verification.Slots;

/// <summary>The rows of <see cref="Concepts"/>: known terms of medicine and their plain names. Wider and narrower things never share a row.</summary>
internal static class ConceptRows
{
    /// <summary>What papers and their readers call the same thing.</summary>
    public const string Common = """
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

    /// <summary>What papers say in Latin and Greek and everybody else in plain words.</summary>
    public const string Plain = """
        bronchoconstriction: bronchoconstriction, bronchospasm, airway narrowing, narrowing of the airways, narrowed airways, tightening of the airways
        breath: breathing, respiration, respiratory, breath, breaths
        heart-rate: heart rate, heart rates, pulse rate, pulse
        tachycardia: tachycardia, fast pulse, rapid pulse, fast heartbeat, rapid heartbeat, racing heart, fast heart rate, rapid heart rate
        thrombolysis: thrombolysis, thrombolytic, thrombolytics, fibrinolysis, fibrinolytic, clot dissolving, clot busting, dissolve clots, dissolving clots
        anticoagulant: anticoagulant, anticoagulants, anticoagulation, blood thinner, blood thinners, blood thinning
        glycaemia: glycemia, glycaemia, glycemic, glycaemic, blood glucose, blood sugar, glucose levels, sugar levels, plasma glucose, serum glucose
        renal: renal, kidney, kidneys, nephric
        hepatic: hepatic, liver, livers
        cardiac: cardiac, heart, hearts
        lung: lung, lungs, pulmonary
        vascular: vascular, blood vessel, blood vessels, vessel, vessels
        bone: bone, bones, osseous, skeletal
        blood: blood, haematological, hematological, hematologic, haematologic
        bladder: bladder, vesical
        breast: breast, breasts, mammary
        mouth: mouth, buccal
        throat: throat, pharynx, pharyngeal
        windpipe: trachea, tracheal, windpipe
        voice-box: larynx, laryngeal, voice box
        gullet: esophagus, oesophagus, esophageal, oesophageal, gullet, food pipe
        belly: abdomen, abdominal, belly, tummy
        chest: chest, thorax, thoracic
        spine: spine, spinal, vertebral, backbone
        low-back: low back, lower back, lumbar, back pain
        jaw: jaw, mandible, mandibular, maxillary
        shoulder-joint: shoulder, shoulders, glenohumeral
        foot: foot, feet, pedal, plantar
        ear: ear, ears, aural, otic
        nose: nose, nasal, nostril, nostrils
        appendectomy: appendectomy, appendectomies, appendicectomy, appendix removal, removal of the appendix, appendix operations
        hysterectomy: hysterectomy, removal of the womb, womb removal
        mastectomy: mastectomy, breast removal, removal of the breast
        cholecystectomy: cholecystectomy, gallbladder removal, removal of the gallbladder
        tonsillectomy: tonsillectomy, tonsil removal, removal of the tonsils
        bypass: bypass, coronary artery bypass, cabg
        laparoscopic: laparoscopic, laparoscopically, laparoscopy, keyhole
        endoscopy: endoscopy, endoscopic, scope
        intubation: intubation, intubated, breathing tube
        catheter: catheter, catheters, catheterization, catheterisation
        anaesthesia: anesthesia, anaesthesia, anesthetic, anaesthetic, anesthetics, anaesthetics, anesthetized, anaesthetized
        transfusion: transfusion, transfusions, transfused
        biopsy: biopsy, biopsies, tissue sample, tissue samples
        autopsy: autopsy, autopsies, post mortem
        scan: scan, scans, imaging
        x-ray: radiograph, radiographs, radiography, radiographic, x ray, x rays
        haemoglobin: hemoglobin, haemoglobin, hb
        red-cells: erythrocyte, erythrocytes, red cell, red cells, red blood cell, red blood cells, rbc
        white-cells: leukocyte, leukocytes, leucocyte, leucocytes, white cell, white cells, white blood cell, white blood cells, wbc
        platelets: platelet, platelets, thrombocyte, thrombocytes
        anaemia: anemia, anaemia, anemic, anaemic
        fluid: fluid, fluids
        tumour: tumor, tumors, tumour, tumours, neoplasm, neoplasms, neoplastic, growth of cancer
        cancer: cancer, cancers, carcinoma, carcinomas, malignancy, malignancies, malignant, cancerous
        infarct: infarct, infarcts, infarction, infarctions, dead tissue
        ischaemia: ischemia, ischaemia, ischemic, ischaemic, lack of blood flow
        intracerebral-bleed: intracerebral hemorrhage, intracranial hemorrhage, cerebral hemorrhage, brain hemorrhage, bleeding in the brain, brain bleed, brain bleeds, brain bleeding
        infection: infection, infections, infected, infectious
        wound: wound, wounds, wounded
        ulcer: ulcer, ulcers, ulceration, ulcerated, ulcerative, sore, sores
        rash: rash, rashes, exanthem
        diarrhoea: diarrhea, diarrhoea, loose stools, loose stool
        constipation: constipation, constipated
        heartburn: heartburn, acid reflux, gastroesophageal reflux, gastro oesophageal reflux
        indigestion: indigestion, dyspepsia, dyspeptic
        urination: urination, micturition, voiding, urinate, passing urine
        incontinence: incontinence, incontinent, leakage of urine
        erectile: erectile dysfunction, impotence
        insomnia: insomnia, sleeplessness, trouble sleeping
        headache: headache, headaches, cephalalgia
        sore-throat: sore throat, pharyngitis
        cold: common cold, colds, upper respiratory infection, upper respiratory tract infection
        chickenpox: chickenpox, varicella
        shingles: shingles, herpes zoster, zoster
        flu: influenza, flu
        tb: tuberculosis, tb
        whooping-cough: pertussis, whooping cough
        kidney-stones: kidney stone, kidney stones, nephrolithiasis, renal calculi, renal stones, urolithiasis
        gallstones: gallstone, gallstones, cholelithiasis
        nearsighted: myopia, myopic, nearsighted, nearsightedness, short sighted
        clouded-lens: cataract, cataracts
        bedwetting: enuresis, bedwetting, bed wetting
        bruise: bruise, bruises, bruising, ecchymosis, hematoma, haematoma
        jaundice: jaundice, icterus, icteric
        faint: syncope, syncopal, faint, fainted, fainting, passed out
        numbness: numbness, numb, paresthesia, paraesthesia, tingling
        weakness: muscle weakness, weakness, paresis
        paralysis: paralysis, paralyzed, paralysed, plegia
        stiffness: stiffness, stiff, rigidity
        sweating: sweating, sweat, perspiration, diaphoresis
        thirst: thirst, thirsty
        weight: weight, body weight, bodyweight, body mass
        height: height, stature
        waist: waist, waist circumference, waistline
        overweight: overweight, excess weight
        undernourished: malnutrition, malnourished, undernourished, undernutrition
        diet: diet, diets, dietary
        drink: drinking, alcohol use, alcohol consumption, alcohol intake
        toddlers: toddler, toddlers, preschool, preschoolers
        elderly: elderly, older adults, older people, seniors, geriatric, old people
        family: family, families, familial, relatives
        nurse: nurse, nurses, nursing
        psychologist: psychotherapy, talking therapy, counselling, counseling
        schooling: education, educational, teaching, taught, training, instruction
        primary-care: primary care, general practice, general practices, family doctors, family practice
        emergency: emergency department, emergency room, casualty, accident and emergency, a e
        readmission: readmission, readmissions, readmitted, rehospitalization, rehospitalisation, rehospitalized, back in hospital
        discharge: discharge, discharged, sent home, went home
        remission: remission, remissions, remitted
        survive: survival, survive, survived, surviving, survivors, survivor
        cure: cure, cured, cures, curative, healed, healing
        vomit-control: antiemetic, antiemetics, anti sickness
        antidepressant: antidepressant, antidepressants
        sedation: sedation, sedated, sedative, sedatives
        diuretic: diuretic, diuretics, water tablet, water pills
        steroid: steroid, steroids, corticosteroid, corticosteroids, glucocorticoid, glucocorticoids
        hormone: hormone, hormones, hormonal
        enzyme: enzyme, enzymes, enzymatic
        fat: fat, fats, adipose, adiposity
        cholesterol: cholesterol, cholesterolemia
        salt: sodium, salt
        blood-test: serum, plasma, blood sample, blood samples, blood test, blood tests
        swallowing: swallowing, swallow, deglutition, dysphagia, difficulty swallowing
        chewing: chewing, mastication, masticatory
        walking: walking, walk, gait, ambulation
        balance: balance, postural stability, postural control
        fall: falls, faller, fallers
        memory: memory, recall, recollection
        mood: mood, affect
        speech: speech, speaking, talking
        birthweight: birth weight, birthweight, weight at birth
        breastfeeding: breastfeeding, breast feeding, breastfed, lactation, lactating, nursing mothers
        labour: labor, labour, intrapartum
        afterbirth: placenta, placental
        womb-baby: fetus, fetuses, fetal, foetus, foetal, unborn
        abortion: abortion, abortions, termination of pregnancy, end her pregnancy, end the pregnancy, ended her pregnancy
        infertility: infertility, infertile, subfertility, subfertile
        ivf: in vitro fertilization, in vitro fertilisation, ivf
        twin: twin, twins
        random: randomized, randomised, randomization, randomisation, randomly, random
        crossover: crossover, cross over
        baseline: baseline, basal, initial, starting
        maximum: maximum, maximal, peak, highest, greatest, biggest, largest
        minimum: minimum, minimal, lowest
        immediately: immediately, right after, straight after, directly after, at once, straightaway
        intensity: intensity, strength, severity
        sensation: sensation, sensations, feeling, feelings
        workload: workload, extra work, load
        sample: specimen, specimens
        temperature: temperature, temperatures, warmth
        oxygen: oxygen, oxygenation
        metabolic: metabolism, metabolic, metabolically
        dysfunction: dysfunction, dysfunctional, malfunction
        abnormality: abnormality, abnormalities, abnormal
        hospital-care: ward, wards
        screening: screening, screened
        ageing: aging, ageing
        leak: leak, leaks, leakage
        reopening: reperfusion, recanalization, recanalisation, restored flow, restored blood flow
        narrowing: stenosis, stenoses, stenotic, narrowing, narrowed, stricture, strictures
        blockage: occlusion, occlusions, occluded, obstruction, obstructive, blockage, blocked, obstructed
        hardening: sclerosis, fibrosis, fibrotic, hardening
        exacerbation: exacerbation, exacerbations, flare, flares, flare up, flare ups, flareup, flareups
        autologous: autologous, autogenous, own bone, own tissue, their own
        grafting: graft, grafts, grafting, grafted
        defecation: defecation, bowel movement, bowel movements, stool, stools
        enlargement: enlargement, enlarged, hypertrophy, hypertrophic
        shrinkage: atrophy, atrophic, shrinkage, wasting
        """;
}
