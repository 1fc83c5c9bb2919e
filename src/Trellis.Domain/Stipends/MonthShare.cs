using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>How much of the limit of a month is taken.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Cap">Its limit; null if there is none.</param>
/// <param name="Taken">Approved for it so far.</param>
/// <param name="Placed">The month that an approval would count for now.</param>
public sealed record MonthShare(DateOnly Month, Money? Cap, Money Taken, DateOnly? Placed);
