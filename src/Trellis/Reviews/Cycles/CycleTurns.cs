namespace Trellis.Reviews.Cycles;

/// <summary>Whose turn it is in the reviews of a cycle: of coworkers whoever is to answer first.</summary>
public static class CycleTurns
{
    /// <param name="Person">Who that is; null for People Ops, and where there is nobody.</param>
    /// <param name="Others">How many others are waited for beside them.</param>
    /// <param name="Link">Where they do what they owe.</param>
    public sealed record Turn(
        ReviewParty Party,
        CyclePart Part,
        Id<Person>? Person,
        int Others,
        DateOnly Since,
        DateOnly? DueOn,
        string Link
    );

    /// <summary>Null where the review is over.</summary>
    /// <param name="day">The day of an instant, in the organisation's zone.</param>
    public static Turn? Of(ReviewInfo info, IEnumerable<CoworkerProgress> coworkers, Func<DateTime, DateOnly> day)
    {
        if (CycleBoardRules.Next(info.Standing) is not { } duty)
            return null;
        var part = CycleBoardRules.PartOf(duty, info.Standing.Stage);
        var link = ReviewRoutes.Review(info.Id);
        if (duty.Party == ReviewParty.Coworker)
        {
            var open = coworkers
                .Where(c => c.IsOpen && !c.IsAway && c.CoworkerId != info.LeadId)
                .OrderBy(c => c.DueOn)
                .ThenBy(c => c.Id.Value)
                .ToList();
            if (open is [var first, ..])
                return new(
                    duty.Party,
                    part,
                    first.CoworkerId,
                    open.Count - 1,
                    day(first.AskedAt!.Value),
                    first.DueOn,
                    ReviewRoutes.Feedback(first.Id)
                );
        }
        Id<Person>? person = duty.Party switch
        {
            ReviewParty.Person => info.PersonId,
            ReviewParty.Lead => info.LeadId,
            ReviewParty.NamedReviewer => info.NamedReviewerId,
            _ => null,
        };
        return new(duty.Party, part, person, 0, CycleBoardRules.Since(info.Case, part), duty.DueOn, link);
    }
}
