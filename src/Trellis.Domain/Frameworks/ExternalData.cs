namespace Trellis.Domain.Frameworks;

/// <summary>
/// How another system knows a part: its UUID, where it was in that system, and (as a JSON object) the fields that
/// Trellis does not model.
/// </summary>
public sealed record ExternalData(string Identifier, string Home = "", string Fields = "");

/// <summary>
/// An association of a CASE package, with its type and the identifiers at both ends; the rest of it as a JSON object.
/// </summary>
public sealed record LinkPart(string Identifier, string Type, string From, string To, string Fields = "");
