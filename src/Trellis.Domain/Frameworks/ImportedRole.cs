namespace Trellis.Domain.Frameworks;

/// <summary>A role in its family.</summary>
public sealed record ImportedRole(string Family, string Name)
{
    public string Description { get; set; } = "";
}
