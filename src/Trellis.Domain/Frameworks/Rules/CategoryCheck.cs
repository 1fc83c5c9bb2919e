namespace Trellis.Domain.Frameworks.Rules;

/// <summary>Categories have keys and names of their own.</summary>
internal static class CategoryCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        faults.CheckKeys(PartKind.Category, content.Categories.Select(c => (c.Key, c.Name, "")));
        foreach (var c in content.Categories)
            faults.CheckLength(PartKind.Category, c.Key, c.Name, c.Description);
    }
}
