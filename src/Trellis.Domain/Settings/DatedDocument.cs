using Trellis.Domain.Kernel;

namespace Trellis.Domain.Settings;

/// <summary>
/// A document in which the organisation decides something for itself, in force from a day until a later one of its kind
/// and group. It is published once and never changes; each kind of it is a type.
/// </summary>
public abstract class DatedDocument : IAppendOnly
{
    public Id<DatedDocument> Id { get; init; } = Id<DatedDocument>.New();

    /// <summary>A country or another group of people; empty for everybody.</summary>
    public required string Group { get; init; }

    /// <summary>1, 2, 3… over all groups, in each kind.</summary>
    public required int Number { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What whoever published it says about it; may be empty.</summary>
    public required string Note { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>The name of whoever published it.</summary>
    public required string PublishedBy { get; init; }
}

/// <summary>A dated document with what it says.</summary>
/// <typeparam name="T">A value that never changes.</typeparam>
public abstract class DatedDocument<T> : DatedDocument
    where T : class
{
    public required T Body { get; init; }
}
