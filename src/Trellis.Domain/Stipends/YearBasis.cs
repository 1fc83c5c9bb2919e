namespace Trellis.Domain.Stipends;

/// <summary>Where a stipend year begins: on the anniversary of the first day of work, or on 1 January.</summary>
public enum YearBasis
{
    Employment,
    Calendar,
}
