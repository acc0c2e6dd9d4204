namespace Assay.Web.Publishing;

/// <summary>What a publication came to.</summary>
/// <param name="Files">Files the site has.</param>
/// <param name="Written">Files written anew.</param>
/// <param name="Removed">Files taken away because nothing has their address any more.</param>
public sealed record Published(int Files, int Written, int Removed);
