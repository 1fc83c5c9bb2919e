namespace Trellis.Reviews;

/// <summary>Every open review that the viewer sees, without a word of what was written: for the command line.</summary>
public sealed class OpenReviewList(AppDb db, Viewer me, ReviewCases cases)
{
    private const int AtOnce = 200;

    /// <param name="Person">The email of the person.</param>
    /// <param name="DueOn">By when the stage is due; null while a leave has no end.</param>
    /// <param name="Turn">Whose turn it is.</param>
    public sealed record Line(
        Id<Review> Id,
        string Person,
        ReviewKind Kind,
        ReviewStage Stage,
        DateOnly? DueOn,
        bool IsPaused,
        ReviewParty? Turn
    );

    public async Task<IReadOnlyList<Line>> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var open = await sight
            .Reviews.Where(r => r.EndedAt == null)
            .OrderBy(r => r.Person!.EmailKey)
            .Select(r => new { r.Id, r.Person!.Email })
            .ToListAsync(ct);
        var emails = open.ToDictionary(o => o.Id, o => o.Email);
        var lines = new List<Line>(open.Count);
        foreach (var some in open.ConvertAll(o => o.Id).Chunk(AtOnce))
        {
            var infos = await cases.Load(sight.Reviews.Where(r => some.Contains(r.Id)), ct);
            lines.AddRange(
                infos
                    .Where(i => !i.Standing.IsOver)
                    .Select(i => new Line(
                        i.Id,
                        emails[i.Id],
                        i.Kind,
                        i.Standing.Stage,
                        i.Standing.DueOn,
                        i.Standing.IsPaused,
                        i.Standing.Next?.Party
                    ))
            );
        }
        return [.. lines.OrderBy(l => l.Person, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The person of an email; null where the viewer sees none.</summary>
    public async Task<Id<Person>?> Person(string email, CancellationToken ct)
    {
        var key = NameRules.EmailKey(email);
        return await db.For(me)
            .People.Where(p => p.EmailKey == key)
            .Select(p => (Id<Person>?)p.Id)
            .SingleOrDefaultAsync(ct);
    }
}
