using System.Text.Json;

namespace Trellis.Tests.Support;

/// <summary>The published schema of a CASE 1.1 package.</summary>
public static class CaseSchema
{
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable(RealData.Variable) is { Length: > 0 } folder
        && Directory.Exists(Path.Combine(folder, "case"))
            ? Path.Combine(folder, "case")
            : null;

    /// <summary>The schema as 1EdTech published it, where the real data is there.</summary>
    public static DocumentSchema Published() =>
        new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "case-v1p1-cfpackage.json"))).RootElement);
}

/// <summary>A test on the published CASE files; skipped, saying why, where they are not there.</summary>
public sealed class CaseFactAttribute : FactAttribute
{
    public CaseFactAttribute()
    {
        if (CaseSchema.Folder is null)
            Skip = $"{RealData.Variable} names no folder with case/.";
    }
}
