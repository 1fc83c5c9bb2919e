namespace Trellis.Domain.Reviews;

/// <summary>Who acts in a review.</summary>
public enum ReviewParty
{
    /// <summary>The person whose review it is.</summary>
    Person,

    /// <summary>Their manager of today, or the reviewer who acts for an absent one.</summary>
    Lead,

    /// <summary>A coworker who was asked.</summary>
    Coworker,

    /// <summary>Somebody who was named as reviewer and has not answered yet.</summary>
    NamedReviewer,

    PeopleOps,
}
