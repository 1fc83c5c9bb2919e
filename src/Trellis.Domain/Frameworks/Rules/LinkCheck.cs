namespace Trellis.Domain.Frameworks.Rules;

/// <summary>An association of a CASE package is listed once.</summary>
internal static class LinkCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        foreach (var same in content.Links.GroupBy(l => l.Identifier, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add(PartKind.Framework, "", "links", $"The association \"{same.Key}\" is listed twice.");
    }
}
