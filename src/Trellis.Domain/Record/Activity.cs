using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Record;

/// <summary>
/// One line of the record of who did what, when: written in the transaction of the change, never changed afterwards.
/// </summary>
public sealed class Activity : IAppendOnly
{
    public Id<Activity> Id { get; init; } = Id<Activity>.New();
    public required DateTime At { get; init; }

    /// <summary>Who did it; none for the operator of the machine and for the system.</summary>
    public Id<Person>? ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>What happened, as `noun.verb`, such as `assessment.submitted`.</summary>
    public required string What { get; init; }

    /// <summary>Who reads it, as its kind said when it was written.</summary>
    public Audience Audience { get; init; }

    /// <summary>Whether it matters to security, as its kind said when it was written.</summary>
    public SecurityMark Security { get; init; }
    public required string Subject { get; init; }

    /// <summary>Whose record it concerns, where it is about a person.</summary>
    public Id<Person>? AboutId { get; init; }

    /// <summary>A few words for people, without anything written about a person.</summary>
    public string Detail { get; init; } = "";
}
