namespace Trellis.Domain.Growth;

/// <summary>Where a certificate stands on a day.</summary>
public enum CertificateState
{
    Valid,

    /// <summary>It is valid for at most 60 days more.</summary>
    ExpiresSoon,
    Expired,
}
