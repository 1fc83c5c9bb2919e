namespace Trellis.Domain.Frameworks;

/// <summary>
/// A framework as a file tells it: names and texts, tidy and consistent, before it meets what is stored.
/// </summary>
public sealed class ImportedFramework
{
    public List<ImportedScale> Scales { get; } = [];
    public List<ImportedCategory> Categories { get; } = [];
    public List<ImportedCompetency> Competencies { get; } = [];
    public List<ImportedSkill> Skills { get; } = [];
    public List<ImportedRole> Roles { get; } = [];
    public List<ImportedPosition> Positions { get; } = [];
    public List<ImportedMove> Moves { get; } = [];
}
