namespace Trellis.Routes;

/// <summary>Addresses of the directory of people.</summary>
public static class PeopleRoutes
{
    public const string List = "/people";
    public const string Import = "/people/import";

    /// <summary>The employment facts of one person.</summary>
    public static string Person(Id<Person> id) => $"/people/{id}";
}
