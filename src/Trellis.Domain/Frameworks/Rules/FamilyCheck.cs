namespace Trellis.Domain.Frameworks.Rules;

/// <summary>Job families have keys and names of their own.</summary>
internal static class FamilyCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        faults.CheckKeys(PartKind.Family, content.Families.Select(f => (f.Key, f.Name, "")));
        foreach (var f in content.Families)
            faults.CheckLength(PartKind.Family, f.Key, f.Name, "");
    }
}
