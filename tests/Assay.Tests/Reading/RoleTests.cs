using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Reading;

/// <summary>Roles of abstracts without labels, and with some. The sentences are invented.</summary>
public sealed class RoleTests
{
    private const string Plain =
        "Hypertension is a major cause of stroke, and its control remains poor in rural clinics. Whether text messages help is not known. "
        + "We randomly assigned 240 adults with uncontrolled hypertension to daily text messages or usual care for 6 months. The primary outcome was systolic blood pressure at 6 months. "
        + "Mean systolic pressure fell by 9.1 mm Hg in the message group and by 3.2 mm Hg in the usual care group (P = 0.004). There were no differences in adverse events between groups. "
        + "These findings suggest that text messages may improve the control of blood pressure in rural clinics.";

    [Fact]
    public void An_abstract_without_labels_runs_from_background_to_conclusions()
    {
        var roles = Read(Plain).Sentences.Select(sentence => sentence.Role);
        Assert.Equal([Role.Background, Role.Background, Role.Methods, Role.Methods, Role.Results, Role.Results, Role.Conclusions], roles);
    }

    [Fact]
    public void A_role_that_is_read_has_a_confidence_below_one() =>
        Assert.All(Read(Plain).Sentences, sentence => Assert.InRange(sentence.Confidence, 0.2, 0.99));

    [Fact]
    public void A_label_stands_whatever_the_sentence_says()
    {
        var study = Read("Mean pressure fell by 9.1 mm Hg (P = 0.004).\nWe conclude that messages help.", new Section("BACKGROUND", "BACKGROUND", new(0, 43)), new Section("METHODS", "METHODS", new(45, 31)));
        Assert.Equal([(Role.Background, 1.0), (Role.Methods, 1.0)], study.Sentences.Select(sentence => (sentence.Role, sentence.Confidence)));
    }

    [Fact]
    public void A_stretch_without_a_label_is_read_between_its_labelled_neighbours()
    {
        const string Text = "Control of pressure is poor.\nWe assigned 240 adults to messages or usual care. Pressure fell by 9.1 mm Hg (P = 0.004).\nMessages help.";
        var study = Read(Text, new Section("BACKGROUND", "BACKGROUND", new(0, 28)), new Section("METHODS AND RESULTS", "UNASSIGNED", new(29, 94)), new Section("CONCLUSIONS", "CONCLUSIONS", new(124, 14)));
        Assert.Equal([Role.Background, Role.Methods, Role.Results, Role.Conclusions], study.Sentences.Select(sentence => sentence.Role));
    }

    [Fact]
    public void Nothing_and_one_sentence_are_read_too()
    {
        Assert.Empty(Read("").Sentences);
        Assert.Single(Read("Pressure fell.").Sentences);
    }

    [Fact]
    public void The_same_text_is_read_the_same_on_many_threads()
    {
        var expected = Read(Plain).Sentences.ToArray();
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Read(Plain).Sentences.ToArray()).ToList(), sentences => Assert.Equal(expected, sentences));
    }

    private static Study Read(string text, params Section[] sections) =>
        new AbstractReader().Read(new() { Id = new("test", "1"), Title = "Text messages for hypertension", Text = text, Sections = [.. sections] });
}
