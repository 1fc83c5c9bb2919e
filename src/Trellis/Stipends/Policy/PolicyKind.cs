using Trellis.Settings;

namespace Trellis.Stipends.Policy;

/// <summary>The stipend policy as a dated document of the organisation.</summary>
public static class PolicyKind
{
    public static readonly DocumentKind<StipendPolicy, StipendTerms> Kind = new("stipend-policy", "policy");
}
