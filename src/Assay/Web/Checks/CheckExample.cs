namespace Assay.Web.Checks;

/// <summary>An invented abstract and an invented digest of it, one click away. No journal ever printed either.</summary>
public static class CheckExample
{
    /// <summary>The example: seven sentences, each but two with a fault of its own sort.</summary>
    public static CheckAsk Ask { get; } = new("", "Velorin for acute hepatic failure: an open-label randomised trial",
        """
        BACKGROUND: Acute hepatic failure kills about half of those it befalls. Velorin, a peptide, restores exhausted T cells in mice.
        METHODS: In this open-label, single-centre trial we randomly assigned 114 adults to velorin 1.6 mg under the skin twice weekly (n=56) or standard care (n=58). The primary outcome was transplant-free survival at 90 days.
        RESULTS: Transplant-free survival at 90 days was 75.0% (95% CI 63.2 to 86.8) with velorin and 53.4% (39.7 to 67.1) with standard care (P=0.030). New infections occurred in 32.1% of patients given velorin and in 58.6% of patients given standard care (P=0.005). No significant difference was found in an analysis of competing risks. Fever occurred in 12.5% of patients given velorin.
        CONCLUSIONS: Velorin may improve transplant-free survival in acute hepatic failure. Larger blinded trials are needed.
        """.ReplaceLineEndings("\n"),
        """
        In this open-label trial 114 adults were randomly assigned to velorin or standard care.
        Transplant-free survival at 90 days was 65% with velorin and 45% with standard care (P<0.01).
        New infections occurred in 58.6% of patients given velorin and in 32.1% of patients given standard care.
        Overall survival was 75.0% with velorin.
        Velorin improves transplant-free survival.
        Velorin was given under the skin once daily.
        Fever occurred in 12.5% of patients given velorin.
        """.ReplaceLineEndings("\n"));
}
