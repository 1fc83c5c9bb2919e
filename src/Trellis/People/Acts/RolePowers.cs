namespace Trellis.People.Acts;

/// <summary>What a role lets somebody do beyond their own record and their reports, in words.</summary>
public static class RolePowers
{
    private const string Employment = "see and change everybody’s employment",
        Record = "read the record of activity",
        Stipend = "see everybody’s stipend";

    private static readonly string[] PeopleOps =
    [
        Employment,
        "see final assessments once they are shared",
        Stipend,
        "decide where somebody has no manager",
        "write and publish frameworks and the stipend policy",
        Record,
    ];

    private static readonly string[] Admin =
    [
        Employment,
        "give and take roles, and let people in whose role has powers",
        "change the settings",
        Record,
        "read the security record",
    ];

    /// <summary>What a role lets somebody do.</summary>
    public static IReadOnlyList<string> Of(AccessRole role) =>
        role switch
        {
            AccessRole.PeopleOps => PeopleOps,
            AccessRole.Finance => [Stipend, "set budgets and limits of the stipend, and pay"],
            AccessRole.Admin => Admin,
            AccessRole.AdminAndPeopleOps => [.. Admin.Union(PeopleOps)],
            _ => [],
        };
}
