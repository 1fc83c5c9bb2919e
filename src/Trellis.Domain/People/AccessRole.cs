namespace Trellis.Domain.People;

/// <summary>What a person may do beyond their own record. Who manages whom follows from the reporting line.</summary>
public enum AccessRole
{
    Employee,
    PeopleOps,
    Finance,
    Admin,
}
