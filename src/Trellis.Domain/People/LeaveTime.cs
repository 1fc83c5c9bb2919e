using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>A leave as it stood at a moment.</summary>
/// <param name="From">The first day away.</param>
/// <param name="Until">The last day away; null while it is not known.</param>
public sealed record LeaveTime(Id<Leave> Id, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether somebody is away on a day.</summary>
    public bool Has(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Whether two leaves share a day.</summary>
    public bool Meets(LeaveTime other) => !(Until < other.From) && !(other.Until < From);
}
