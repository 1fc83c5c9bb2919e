using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Calendar;

/// <summary>
/// The private address at which a calendar program reads somebody's dates, without signing in. Of the address itself only
/// a hash is kept.
/// </summary>
public sealed class CalendarAddress
{
    public Id<CalendarAddress> Id { get; init; } = Id<CalendarAddress>.New();

    /// <summary>Whose dates it shows. Nobody has two.</summary>
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>SHA-256 of the random part of the address, in hexadecimal digits.</summary>
    public required string Hash { get; set; }
    public required DateTime MadeAt { get; set; }
}
