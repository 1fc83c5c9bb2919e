namespace Trellis.Growth.Feedback;

/// <summary>Who the manager is that reads feedback about somebody, where its readers say so.</summary>
internal static class FeedbackReading
{
    /// <summary>
    /// Null where only the two read it. Refused where the manager is to read it and there is none today, or where the
    /// manager writes it, and no third person would read it.
    /// </summary>
    public static async Task<Result<Id<Person>?>> ManagerFor(
        Sight sight,
        FeedbackReaders readers,
        Id<Person> about,
        IReadOnlyCollection<Id<Person>> writers,
        CancellationToken ct
    )
    {
        if (readers == FeedbackReaders.Person)
            return (Id<Person>?)null;
        var manager = await sight
            .Colleagues.Where(c => c.PersonId == about)
            .Select(c => c.ManagerId)
            .SingleOrDefaultAsync(ct);
        return manager is null
                ? new Problem.Refused(
                    "feedback-request.readers",
                    "There is no manager today who could read it. Choose the other readers.",
                    "Readers"
                )
            : writers.Contains(manager.Value)
                ? new Problem.Refused(
                    "feedback-request.readers",
                    "The manager is the one who writes. Choose that only the person reads it.",
                    "Readers"
                )
            : manager;
    }
}
