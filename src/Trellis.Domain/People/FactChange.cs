using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>What is to be different of somebody's work; what is not given stays as it is.</summary>
public sealed record FactChange
{
    public Given<Id<Position>?>? Position { get; init; }
    public Given<Id<Person>?>? Manager { get; init; }
    public Given<int>? WeeklyMinutes { get; init; }
    public Given<string?>? Department { get; init; }
    public Given<string?>? Country { get; init; }

    /// <summary>Whether nothing was given.</summary>
    public bool IsEmpty => this == new FactChange();
}
