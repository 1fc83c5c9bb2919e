using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>Days on which somebody is away from work for long. Of which kind the leave is, is never recorded.</summary>
public sealed class Leave
{
    public Id<Leave> Id { get; init; } = Id<Leave>.New();
    public Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>The first day away.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day away; none while it is not known.</summary>
    public DateOnly? Until { get; set; }
}
