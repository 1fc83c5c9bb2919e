namespace Trellis.Domain.Improvement;

/// <summary>The three who have a part in an improvement plan.</summary>
public enum ImprovementParty
{
    /// <summary>Whom it is for.</summary>
    Person,

    /// <summary>Whoever manages them on that day.</summary>
    Manager,

    /// <summary>Somebody of People Ops who is neither of the two.</summary>
    PeopleOps,
}
