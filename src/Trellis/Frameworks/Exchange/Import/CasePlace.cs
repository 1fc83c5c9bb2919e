namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// What an item of a package becomes here, and under which other item it stands: the nearest one above it that holds
/// its kind.
/// </summary>
public sealed record CasePlace(CaseItem Item, PartKind Kind, string Under);
