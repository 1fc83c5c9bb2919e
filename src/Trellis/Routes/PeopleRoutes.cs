namespace Trellis.Routes;

/// <summary>Addresses of the directory of people.</summary>
public static class PeopleRoutes
{
    public const string List = "/people";
    public const string Import = "/people/import";

    /// <summary>A page of the people whose name or address has a text in it.</summary>
    public static string PageOf(int page, string? search) =>
        $"{List}?page={page}&search={Uri.EscapeDataString(search ?? "")}";

    /// <summary>Where the address of one person is changed.</summary>
    public static string Address(Id<Person> id) => $"/people/{id}/address";

    /// <summary>Where the position, manager, hours and groups of one person are changed from a day on.</summary>
    public static string Employment(Id<Person> id) => $"/people/{id}/employment";

    /// <summary>The employment facts of one person.</summary>
    public static string Person(Id<Person> id) => $"/people/{id}";
}
