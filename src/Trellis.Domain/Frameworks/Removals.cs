namespace Trellis.Domain.Frameworks;

/// <summary>
/// How many parts of a framework an import would retire: categories, competencies, skills, families, roles and
/// positions.
/// </summary>
/// <param name="Retired">Parts of today that the file does not have.</param>
/// <param name="Of">Parts of today.</param>
/// <param name="NeedConsent">Whether somebody has to say that this is meant; see <see cref="RemovalRules.Of"/>.</param>
public sealed record Removals(int Retired, int Of, bool NeedConsent);
