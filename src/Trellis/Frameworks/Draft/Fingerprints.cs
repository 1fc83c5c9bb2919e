using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>What programs send back as "seen" when they change a part.</summary>
public static class Fingerprints
{
    /// <summary>The fingerprint of every part, by kind and key.</summary>
    public static Dictionary<string, Dictionary<string, string>> Of(FrameworkContent c) =>
        new(StringComparer.Ordinal)
        {
            ["about"] = new() { [""] = ContentJson.Fingerprint(AboutInput.Of(c)) },
            ["scales"] = c.Scales.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["categories"] = c.Categories.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["competencies"] = c.Competencies.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["families"] = c.Families.ToDictionary(x => x.Key, ContentJson.Fingerprint),
            ["roles"] = c.Roles.ToDictionary(x => x.Key, x => ContentJson.Fingerprint(RoleInput.Fact(x))),
            ["positions"] = c.Positions.ToDictionary(
                x => x.Position.Key,
                x => ContentJson.Fingerprint(PositionInput.Fact(x.Position))
            ),
            ["expectations"] = c
                .Positions.SelectMany(p => p.Position.Expectations.Select(e => (Key: $"{p.Position.Key}/{e.Item}", e)))
                .ToDictionary(x => x.Key, x => ContentJson.Fingerprint(x.e)),
        };
}
