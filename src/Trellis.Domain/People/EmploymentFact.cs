using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>A dated fact of employment as it stood at a moment.</summary>
/// <param name="Until">The first day on which it no longer holds; null where it goes on.</param>
public sealed record EmploymentFact(
    DateOnly From,
    DateOnly? Until,
    Id<Position>? Position,
    Id<Person>? Manager,
    int WeeklyMinutes,
    string? Department = null,
    string? Country = null
)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Has(DateOnly day) => From <= day && (Until is null || Until > day);
}
