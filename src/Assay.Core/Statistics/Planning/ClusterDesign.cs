namespace Assay.Statistics.Planning;

/// <summary>What randomising groups of people, not people, costs.</summary>
public static class ClusterDesign
{
    /// <summary>Factor by which the sizes of an individually randomised trial grow.</summary>
    /// <param name="icc">Intracluster correlation, 0 to below 1.</param>
    /// <param name="clusterSize">Mean people in a cluster, 1 or more.</param>
    /// <param name="clusterCv">Coefficient of variation of the sizes, 0 where all are equal.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Donner, Birkett and Buck (1981), 1 + (m − 1)ρ; unequal sizes: Eldridge, Ashby and Kerry (2006), doi:10.1093/ije/dyl129, 1 + ((cv² + 1)m − 1)ρ.</remarks>
    public static double Effect(double icc, double clusterSize, double clusterCv = 0)
    {
        Admit.Share(icc, nameof(icc));
        Admit.NotNegative(clusterCv, nameof(clusterCv));
        if (!(clusterSize >= 1 && double.IsFinite(clusterSize))) throw new ImpossiblePlanException(nameof(clusterSize), $"is 1 or more, not {Admit.Text(clusterSize)}");
        return 1 + (((((clusterCv * clusterCv) + 1) * clusterSize) - 1) * icc);
    }

    /// <summary>Size with so many lost that their outcome is not known.</summary>
    /// <param name="size">People whose outcome is needed.</param>
    /// <param name="dropout">Share lost, 0 to below 1.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lachin (1981), doi:10.1016/0197-2456(81)90001-5: n/(1 − d), for people lost at random.</remarks>
    public static double Inflated(double size, double dropout) => size / (1 - Admit.Share(dropout, nameof(dropout)));
}
