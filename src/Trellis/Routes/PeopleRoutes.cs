namespace Trellis.Routes;

/// <summary>Addresses of the directory of people.</summary>
public static class PeopleRoutes
{
    public const string List = "/people";
    public const string Import = "/people/import";

    /// <summary>A page of the people whose name or address has a text in it.</summary>
    public static string PageOf(int page, string? search, string? show) =>
        $"{List}?page={page}&search={Uri.EscapeDataString(search ?? "")}&show={Uri.EscapeDataString(show ?? "")}";

    /// <summary>The people who are in a state today, such as <c>without-position</c>.</summary>
    public static string Shown(string state) => $"{List}?show={state}";

    /// <summary>Where the address of one person is changed.</summary>
    public static string Address(Id<Person> id) => $"/people/{id}/address";

    /// <summary>Where the position, manager, hours and groups of one person are changed from a day on.</summary>
    public static string Employment(Id<Person> id) => $"/people/{id}/employment";

    /// <summary>The employment facts of one person.</summary>
    public static string Person(Id<Person> id) => $"/people/{id}";

    /// <summary>Where everybody finds colleagues.</summary>
    public const string Directory = "/directory";

    /// <summary>The organisation chart.</summary>
    public const string Chart = "/directory/chart";

    /// <summary>A page of the colleagues whose name, position or manager has a text in it.</summary>
    public static string DirectoryPage(int page, string? search) =>
        $"{Directory}?page={page}&search={Uri.EscapeDataString(search ?? "")}";

    /// <summary>The organisation chart, opened at one person.</summary>
    public static string ChartAt(Id<Person> id) => $"{Chart}?at={id}";

    /// <summary>Who holds which role.</summary>
    public const string Roles = "/organisation/roles";

    /// <summary>Where a person is added.</summary>
    public const string Add = "/people/add";

    /// <summary>Where a leave of absence of one person is recorded, or the days of a known one are changed.</summary>
    public static string Leave(Id<Person> id, Id<Leave>? leave = null) =>
        $"/people/{id}/leave{(leave is { } known ? $"?leave={known}" : "")}";

    /// <summary>Where the last day of one person is set.</summary>
    public static string End(Id<Person> id) => $"/people/{id}/end";

    /// <summary>Where somebody who never starts, or was added by mistake, is removed.</summary>
    public static string Remove(Id<Person> id) => $"/people/{id}/remove";

    /// <summary>Where one person comes back, from a leave or after leaving.</summary>
    public static string Return(Id<Person> id) => $"/people/{id}/return";

    /// <summary>Where everybody who reports to one person gets another manager.</summary>
    public static string Reports(Id<Person> id) => $"/people/{id}/reports";

    /// <summary>Where the access role of one person is changed.</summary>
    public static string Role(Id<Person> id) => $"/people/{id}/role";

    /// <summary>Where a change that is planned for a day is taken back.</summary>
    public static string UndoChange(Id<Person> id, DateOnly day) => $"/people/{id}/undo?day={day:yyyy-MM-dd}";

    /// <summary>Where a leave that is planned is taken back.</summary>
    public static string UndoLeave(Id<Person> id, Id<Leave> leave) => $"/people/{id}/undo?leave={leave}";
}
