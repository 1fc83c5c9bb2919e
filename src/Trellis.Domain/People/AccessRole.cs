namespace Trellis.Domain.People;

/// <summary>What a person may do beyond their own record. Who manages whom follows from the reporting line.</summary>
public enum AccessRole
{
    Employee,
    PeopleOps,
    Finance,
    Admin,

    /// <summary>
    /// Both: only whoever set Trellis up, until they hand People Ops over. It is handed out to nobody else.
    /// </summary>
    AdminAndPeopleOps,
}

/// <summary>Which powers a role brings.</summary>
public static class AccessRoles
{
    /// <summary>The roles that administer Trellis.</summary>
    public static readonly IReadOnlyList<AccessRole> Admins = [AccessRole.Admin, AccessRole.AdminAndPeopleOps];

    /// <summary>The roles that do the work of People Ops.</summary>
    public static readonly IReadOnlyList<AccessRole> OfPeopleOps = [AccessRole.PeopleOps, AccessRole.AdminAndPeopleOps];

    /// <summary>Whether a role administers Trellis.</summary>
    public static bool IsAdmin(this AccessRole role) => Admins.Contains(role);

    /// <summary>Whether a role does the work of People Ops.</summary>
    public static bool IsPeopleOps(this AccessRole role) => OfPeopleOps.Contains(role);
}
