namespace Trellis.Domain.People;

/// <summary>A time of employment that is over because somebody left and came back.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record EmploymentTime(DateOnly From, DateOnly To);
