namespace Trellis.People;

/// <summary>Changes to people’s records, and who opened them.</summary>
public static class PeopleActivity
{
    public static readonly ActivityKind Imported = new(
        "people.imported",
        "Imported people",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PersonAdded = new("person.added", "Added a person");
    public static readonly ActivityKind PersonRemoved = new(
        "person.removed",
        "Removed a person who had nothing here yet",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PersonChanged = new("person.changed", "Changed a person’s record");
    public static readonly ActivityKind AddressChanged = new(
        "person.address-changed",
        "Changed a person’s address",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PersonRead = new("person.read", "Opened the employment facts");
    public static readonly ActivityKind DataExported = new(
        "data.exported",
        "Exported their own data",
        Security: SecurityMark.Noted
    );
}
