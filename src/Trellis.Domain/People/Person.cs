using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>Somebody who works here, or did.</summary>
public sealed class Person
{
    public Id<Person> Id { get; init; } = Id<Person>.New();
    public required string Email { get; set; }
    public required string EmailKey { get; set; }
    public required string Name
    {
        get;
        set => (field, NameKey) = (value, Sought.Key(value));
    }

    /// <summary>By what the name is found and sorted: without case and accents.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The first day of the present employment, or of the last one. Earlier ones are in the facts.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day of employment, inclusive.</summary>
    public DateOnly? EndsOn { get; set; }
    public AccessRole Access { get; set; }
    public List<Employment> Employments { get; } = [];
    public List<Leave> Leaves { get; } = [];

    /// <summary>The employment fact in force on a day, or none.</summary>
    public Employment? On(DateOnly day) =>
        Employments.SingleOrDefault(e => e.From <= day && (e.Until is null || e.Until > day));
}
