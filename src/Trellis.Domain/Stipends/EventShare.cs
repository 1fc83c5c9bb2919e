namespace Trellis.Domain.Stipends;

/// <summary>How many want to be at an event, the purchase in question included.</summary>
/// <param name="Event">Its name.</param>
/// <param name="Team">Of the person's team.</param>
/// <param name="TeamSize">People who report to the same manager on its first day.</param>
/// <param name="Company">Of the company.</param>
/// <param name="CompanySize">People who work here on its first day.</param>
/// <param name="Place">Which in the order of asking, from 1.</param>
public sealed record EventShare(string Event, int Team, int TeamSize, int Company, int CompanySize, int Place);
