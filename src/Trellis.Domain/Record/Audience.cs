namespace Trellis.Domain.Record;

/// <summary>Who reads a line of the record, beside whoever did it and the operator of the machine.</summary>
public enum Audience
{
    /// <summary>The person whom it is about, People Ops and administrators.</summary>
    Office,

    /// <summary>
    /// The person whom it is about and People Ops; not administrators, because it is about money, or about whose
    /// conversation is due.
    /// </summary>
    Money,

    /// <summary>
    /// People Ops alone, but never whoever it is about: a promotion or a raise of which the person was not told yet.
    /// </summary>
    PeopleOps,

    /// <summary>
    /// The person whom it is about, alone: that somebody opened what they have shown to few, of whose existence nobody else
    /// knows.
    /// </summary>
    Person,

    /// <summary>Nobody: that somebody is working on a draft is for the writer alone.</summary>
    Writer,
}
