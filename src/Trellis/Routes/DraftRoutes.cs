namespace Trellis.Routes;

/// <summary>Addresses of a framework’s draft and of the parts edited in it.</summary>
public static class DraftRoutes
{
    public static string Draft(Id<Framework> id) => $"/framework/{id}/draft";

    public static string About(Id<Framework> id) => $"{Draft(id)}/about";

    public static string Roles(Id<Framework> id) => $"{Draft(id)}/roles";

    public static string Scales(Id<Framework> id) => $"{Draft(id)}/scales";

    /// <summary>What publishing the draft would do, and where it is published.</summary>
    public static string Publish(Id<Framework> id) => $"{Draft(id)}/review";

    /// <summary>Posting here discards the draft.</summary>
    public static string Discard(Id<Framework> id) => $"{Draft(id)}/discard";

    /// <summary>A part as it is edited.</summary>
    public static string Part(Id<Framework> id, PartKind kind, string key) => $"{Draft(id)}/{kind.Slug()}/{key}";

    /// <summary>An empty form for a part of this kind.</summary>
    public static string NewPart(Id<Framework> id, PartKind kind) =>
        $"{Draft(id)}/{kind.ToString().ToLowerInvariant()}";

    /// <summary>An empty form for a position of this role.</summary>
    public static string NewPosition(Id<Framework> id, string role) => $"{NewPart(id, PartKind.Position)}?role={role}";

    /// <summary>An empty form for a role of this family.</summary>
    public static string NewRole(Id<Framework> id, string family) => $"{NewPart(id, PartKind.Role)}?family={family}";

    /// <summary>An empty form for a competency in this category.</summary>
    public static string NewCompetency(Id<Framework> id, string? category) =>
        $"{NewPart(id, PartKind.Competency)}?category={category}";

    /// <summary>The competencies of a category.</summary>
    public static string Category(Id<Framework> id, string category) =>
        category.Length > 0 ? $"{Draft(id)}?category={category}" : Draft(id);

    /// <summary>The roles of a family.</summary>
    public static string Family(Id<Framework> id, string family) =>
        family.Length > 0 ? $"{Roles(id)}?family={family}" : Roles(id);

    /// <summary>Posting here moves a part up or down.</summary>
    public static string Order(Id<Framework> id, PartKind kind, string key) => $"{Part(id, kind, key)}/order";

    /// <summary>Posting here removes a part from the draft.</summary>
    public static string Removal(Id<Framework> id, PartKind kind, string key) => $"{Part(id, kind, key)}/removal";

    /// <summary>Posting here restores a retired part.</summary>
    public static string Restoration(Id<Framework> id, PartKind kind, string key) =>
        $"{Part(id, kind, key)}/restoration";

    /// <summary>The matrix of what the positions of a role expect.</summary>
    public static string Expectations(Id<Framework> id, string role) => $"{Part(id, PartKind.Role, role)}/expectations";

    /// <summary>The page that lists the parts of a kind.</summary>
    public static string ListOf(Id<Framework> id, PartKind kind) =>
        kind switch
        {
            PartKind.Scale => Scales(id),
            PartKind.Family or PartKind.Role or PartKind.Position => Roles(id),
            _ => Draft(id),
        };

    /// <summary>What addresses call a kind of part.</summary>
    public static string Slug(this PartKind kind) =>
        kind switch
        {
            PartKind.Category => "categories",
            PartKind.Competency => "competencies",
            PartKind.Family => "families",
            _ => $"{kind.ToString().ToLowerInvariant()}s",
        };

    /// <summary>The kind of part that an address names; null if there is none.</summary>
    public static PartKind? KindOf(string slug) =>
        Enum.GetValues<PartKind>()
            .Where(k => k != PartKind.Framework && k.Slug() == slug)
            .Select(k => (PartKind?)k)
            .FirstOrDefault();
}
