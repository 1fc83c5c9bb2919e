using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// An item of a package: its identifier, where it stands in the file, and what it says in the form of CASE 1.1.
/// </summary>
public sealed record CaseItem(string Id, int Order, JsonElement At, JsonObject Says);

/// <summary>An association of a package.</summary>
public sealed record CaseLink(
    string Id,
    string Type,
    string From,
    string To,
    long? Sequence,
    int Order,
    JsonElement At,
    JsonObject Says
);
