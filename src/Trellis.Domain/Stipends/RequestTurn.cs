namespace Trellis.Domain.Stipends;

/// <summary>Whose turn it is.</summary>
public enum RequestTurn
{
    Nobody,
    Person,
    Manager,
    PeopleOps,
    Finance,
}
