using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>What a person may do beyond their own record. Who manages whom follows from the reporting line.</summary>
public enum AccessRole
{
    Employee,
    PeopleOps,
    Finance,
    Admin,
}

/// <summary>Somebody who works here, or did.</summary>
public sealed class Person
{
    public Id<Person> Id { get; init; } = Id<Person>.New();
    public required string Email { get; set; }
    public required string EmailKey { get; init; }
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day of employment, inclusive.</summary>
    public DateOnly? EndsOn { get; set; }
    public AccessRole Access { get; set; }
    public List<Employment> Employments { get; } = [];

    /// <summary>The employment fact in force on a day, or none.</summary>
    public Employment? On(DateOnly day) =>
        Employments.SingleOrDefault(e => e.From <= day && (e.Until is null || e.Until > day));
}

/// <summary>
/// A dated fact: from this day until the next fact, a person held this position, reported to this manager and worked
/// these hours.
/// </summary>
public sealed class Employment
{
    public Id<Employment> Id { get; init; } = Id<Employment>.New();
    public Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The first day on which the fact no longer holds; none while it does.</summary>
    public DateOnly? Until { get; set; }
    public Id<Position>? PositionId { get; set; }
    public Position? Position { get; set; }
    public Id<Person>? ManagerId { get; set; }
    public Person? Manager { get; set; }

    /// <summary>Contracted minutes a week; 2,400 is 40 hours.</summary>
    public required int WeeklyMinutes { get; set; }
}

/// <summary>A position somebody wants to grow towards. Several at once are fine.</summary>
public sealed class Target
{
    public Id<Target> Id { get; init; } = Id<Target>.New();
    public required Id<Person> PersonId { get; init; }
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; set; }
    public required DateTime ChosenAt { get; init; }
}
