namespace Trellis.Routes;

/// <summary>Addresses of growth: one's own, and that of whoever reports to one.</summary>
public static class GrowthRoutes
{
    public const string Mine = "/growth";

    /// <summary>Everything that Trellis holds about oneself, as one document.</summary>
    public const string MyData = "/api/me/data";

    public static string Person(Id<Person> id) => $"/people/{id}/growth";

    /// <summary>The growth of somebody, compared with a position that is their target.</summary>
    public static string Toward(Id<Person> id, string slug) => $"{Person(id)}?target={slug}";

    /// <summary>One's own growth under its own address; a report's under theirs.</summary>
    public static string Of(Id<Person> id, bool isMine) => isMine ? Mine : Person(id);
}
