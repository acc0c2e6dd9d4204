using System.Text.Json;
using Assay.Tests.Papers;

namespace Assay.Tests.Cli;

/// <summary>The worked plans of the methodology, each by a call of <c>assay plan</c>, to the digits in which they are printed.</summary>
public sealed class PlanFiguresTests
{
    [Theory]
    [InlineData(".68", ".42", ".80", "56.2798", "53.5489", "63.7400", "56.1041")]
    [InlineData(".68", ".42", ".90", "74.8412", "71.6867", "82.3538", "75.1074")]
    [InlineData(".75", ".534", ".80", "76.1404", "73.4056", "85.1479", "75.6437")]
    [InlineData(".75", ".534", ".90", "101.4295", "98.2693", "110.4948", "101.2654")]
    [InlineData(".60", ".45", ".80", "172.7999", "170.0591", "185.8941", "172.6593")]
    [InlineData(".60", ".45", ".90", "230.8303", "227.6608", "243.9815", "231.1418")]
    [InlineData(".50", ".40", ".80", "387.3385", "384.5951", "407.0929", "387.1687")]
    [InlineData(".50", ".40", ".90", "518.0372", "514.8637", "537.8512", "518.3090")]
    [InlineData(".26", ".35", ".80", "409.6256", "406.8820", "431.5617", "408.7838")]
    [InlineData(".26", ".35", ".90", "547.8732", "544.6996", "569.8788", "547.2455")]
    public async Task Two_proportions(string p1, string p2, string power, string pooled, string unpooled, string fleiss, string arcsine)
    {
        foreach (var (method, printed) in new[] { ("pooled", pooled), ("unpooled", unpooled), ("fleiss", fleiss), ("arcsine", arcsine) })
        {
            var plan = await PlanAsync($"two-proportions --p1 {p1} --p2 {p2} --power {power} --method {method}");
            Close.To(printed, plan.GetProperty("n1_unrounded").GetDouble());
            Assert.Equal(Math.Ceiling(plan.GetProperty("n1_unrounded").GetDouble()), plan.GetProperty("n1").GetDouble());
        }
    }

    [Theory]
    // Allocation, shrunken effects.
    [InlineData("two-proportions --p1 .68 --p2 .42 --power .9 --ratio .5", "n1_unrounded", "111.338")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --power .9 --ratio 2", "n1_unrounded", "56.0614")]
    [InlineData("two-proportions --p1 .615 --p2 .42 --power .8", "n1_unrounded", "101.893")]
    [InlineData("two-proportions --p1 .615 --p2 .42 --power .9", "n1_unrounded", "135.906")]
    [InlineData("two-proportions --p1 .55 --p2 .42 --power .8", "n1_unrounded", "230.824")]
    [InlineData("two-proportions --p1 .55 --p2 .42 --power .9", "n1_unrounded", "308.508")]
    // Exact unconditional power.
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 57 --method exact-chi2", "power", ".802225")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 57 --method exact-yates", "power", ".743763")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 57 --method exact-fisher", "power", ".743764")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 64 --method exact-chi2", "power", ".845655")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 64 --method exact-yates", "power", ".795027")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 64 --method exact-fisher", "power", ".802286")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 65 --method exact-chi2", "power", ".847279")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 65 --method exact-yates", "power", ".798384")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 65 --method exact-fisher", "power", ".803635")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 76 --method exact-chi2", "power", ".901767")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 76 --method exact-yates", "power", ".872145")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 76 --method exact-fisher", "power", ".872145")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 77 --method exact-chi2", "power", ".902913")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 77 --method exact-yates", "power", ".869728")]
    [InlineData("two-proportions --p1 .68 --p2 .42 --n 77 --method exact-fisher", "power", ".873284")]
    [InlineData("log-rank --hr .7 --power .9 --ratio 2", "events_unrounded", "371.675")]
    [InlineData("log-rank --hr .7 --events 247", "power", ".800338")]
    [InlineData("log-rank --hr .7 --events 200", "power", ".712979")]
    [InlineData("log-rank --hr .7 --events 331", "power", ".900534")]
    [InlineData("log-rank --hr 0.4445674102927563 --event-probability .45 --power .8", "n_unrounded", "106.166")]
    [InlineData("log-rank --hr 0.4445674102927563 --event-probability .45 --power .9", "n_unrounded", "142.126")]
    // Sequential designs: drift, expected information, and the sizes of the seed's figures.
    [InlineData("group-sequential --looks 2", "drift", "2.806798")]
    [InlineData("group-sequential --looks 3", "drift", "2.819451")]
    [InlineData("group-sequential --looks 2", "expected_information_ratio_h1", ".921386")]
    [InlineData("group-sequential --looks 3", "expected_information_ratio_h1", ".865569")]
    [InlineData("group-sequential --looks 2 --p1 .68 --p2 .42", "n1", "57")]
    [InlineData("group-sequential --looks 3 --p1 .68 --p2 .42", "n1", "57")]
    [InlineData("group-sequential --looks 2 --p1 .68 --p2 .42 --power .9", "n1", "76")]
    [InlineData("group-sequential --looks 3 --p1 .68 --p2 .42 --power .9", "n1", "76")]
    // All alpha spent at the end, so that the last boundary is 1.959964.
    [InlineData("group-sequential --looks 2 --spending kd:60 --interim-z 1.5 --interim-information .5", "conditional_power_null", ".101721")]
    [InlineData("group-sequential --looks 2 --spending kd:60 --interim-z 1.5 --interim-information .5", "conditional_power_trend", ".590252")]
    [InlineData("group-sequential --looks 2 --spending kd:60 --interim-z 1.5 --interim-information .5", "conditional_power_design", ".760904")]
    // Assurance.
    [InlineData("assurance --mean -0.35667494393873245 --se .15 --events 247", "assurance", ".707210001")]
    [InlineData("assurance --mean -0.35667494393873245 --se .25 --events 331", "assurance", ".697450787")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .4655 --n 57", "assurance", ".259428")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .4655 --n 100", "assurance", ".371849")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .4655 --n 200", "assurance", ".512059")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .4655 --n 400", "assurance", ".621365")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .30 --n 57", "assurance", ".162861")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .30 --n 100", "assurance", ".245771")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .30 --n 200", "assurance", ".381208")]
    [InlineData(Believed + "--tau .2068779 --studies 3 --p-control .30 --n 400", "assurance", ".518120")]
    [InlineData(Believed + "--p-control .4655 --n 57", "assurance", ".224095")]
    [InlineData(Believed + "--p-control .4655 --n 100", "assurance", ".340504")]
    [InlineData(Believed + "--p-control .4655 --n 200", "assurance", ".519926")]
    [InlineData(Believed + "--p-control .4655 --n 400", "assurance", ".682698")]
    [InlineData(Believed + "--p-control .30 --n 57", "assurance", ".138185")]
    [InlineData(Believed + "--p-control .30 --n 100", "assurance", ".210026")]
    [InlineData(Believed + "--p-control .30 --n 200", "assurance", ".350113")]
    [InlineData(Believed + "--p-control .30 --n 400", "assurance", ".528202")]
    public async Task One_figure(string call, string figure, string printed) => Close.To(printed, (await PlanAsync(call)).GetProperty(figure).GetDouble());

    [Theory]
    [InlineData("0.4445674102927563", "47.7746", "53.0910", "63.9566", "71.0737")]
    [InlineData(".50", "65.3457", "70.6399", "87.4793", "94.5668")]
    [InlineData(".60", "120.3157", "125.5821", "161.0686", "168.1188")]
    [InlineData(".70", "246.7871", "252.0362", "330.3779", "337.4050")]
    [InlineData(".75", "379.3517", "384.5951", "507.8443", "514.8637")]
    [InlineData(".80", "630.5202", "635.7593", "844.0876", "851.1013")]
    public async Task Log_rank_events(string hr, string schoenfeld80, string freedman80, string schoenfeld90, string freedman90)
    {
        foreach (var (power, method, printed) in new[] { ("0.8", "schoenfeld", schoenfeld80), ("0.8", "freedman", freedman80), ("0.9", "schoenfeld", schoenfeld90), ("0.9", "freedman", freedman90) })
        {
            var plan = await PlanAsync($"log-rank --hr {hr} --power {power} --method {method}");
            Close.To(printed, plan.GetProperty("events_unrounded").GetDouble());
            Assert.Equal(Math.Ceiling(plan.GetProperty("events_unrounded").GetDouble()), plan.GetProperty("events").GetDouble());
        }
    }

    // Pocock's are those of a one-sided design in print; a symmetric two-sided one differs in the sixth decimal.
    [Theory]
    [InlineData("--looks 2", "2.962588 1.968596", "1.003725", "1.003418")]
    [InlineData("--looks 3", "3.710303 2.511427 1.993047", "1.012795", "1.011853")]
    [InlineData("--looks 4", "4.332634 2.963132 2.359044 2.014090", "1.019637", "1.018280")]
    [InlineData("--looks 5", "4.876885 3.357012 2.680280 2.289817 2.031032", "1.024720", "1.023078")]
    [InlineData("--information .25,.6,1", "4.332634 2.668869 1.980976", "1.008546", "1.007883")]
    [InlineData("--looks 2 --spending pocock --sides 1 --alpha .025", "2.156999 2.200977", "1.122550", "1.111047")]
    [InlineData("--looks 3 --spending pocock --sides 1 --alpha .025", "2.279428 2.294911 2.295940", null, null)]
    [InlineData("--looks 4 --spending pocock --sides 1 --alpha .025", "2.368328 2.367524 2.358168 2.350036", null, null)]
    [InlineData("--looks 5 --spending pocock --sides 1 --alpha .025", "2.437977 2.426814 2.410194 2.396649 2.386000", null, null)]
    public async Task Boundaries_and_inflation(string looks, string boundaries, string? inflation80, string? inflation90)
    {
        var plan = await PlanAsync("group-sequential " + looks);
        Assert.All(boundaries.Split(' ').Zip(plan.GetProperty("looks_at").EnumerateArray()), pair => Assert.Equal(double.Parse(pair.First), pair.Second.GetProperty("z").GetDouble(), 2e-6));
        Assert.Equal(boundaries.Split(' ').Length, plan.GetProperty("looks_at").GetArrayLength());
        if (inflation80 is null) return;
        Assert.Equal(double.Parse(inflation80), plan.GetProperty("inflation").GetDouble(), 2e-6);
        Assert.Equal(double.Parse(inflation90!), (await PlanAsync($"group-sequential {looks} --power .9")).GetProperty("inflation").GetDouble(), 2e-6);
    }

    // The pooled logarithm of the risk ratio of three trials, and its error.
    private const string Believed = "assurance --mean -.246688638 --se .155319215 ";

    private static async Task<JsonElement> PlanAsync(string call) => Assert.Single((await Call.RunAsync(["plan", .. call.Split(' '), "--json"])).Lines());
}
