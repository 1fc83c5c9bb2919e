namespace Trellis.Growth.Concerns;

/// <summary>What a manager has written to somebody who reports to them, and what a new concern can be about.</summary>
public sealed class PersonConcerns(AppDb db, Viewer me)
{
    /// <param name="Competencies">Those that can be chosen, by name.</param>
    public sealed record View(
        Id<Person> PersonId,
        string Person,
        IReadOnlyList<ConcernLine> Written,
        IReadOnlyList<Choice> Competencies
    );

    public sealed record Choice(Id<Item> Id, string Name);

    /// <summary>Null for anybody but the manager of today.</summary>
    public async Task<View?> Load(Id<Person> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .People.Where(p =>
                p.Id == id
                && p.Id != me.PersonId
                && sight.ManagersToday.Any(m => m.PersonId == id && m.ManagerId == me.PersonId)
            )
            .Select(p => p.Name)
            .SingleOrDefaultAsync(ct);
        return person is null
            ? null
            : new(
                id,
                person,
                await ConcernLine.Of(sight.Concerns.Where(c => c.PersonId == id && c.WriterId == me.PersonId), ct),
                await Choices(sight, ct)
            );
    }

    internal static async Task<IReadOnlyList<Choice>> Choices(Sight sight, CancellationToken ct) =>
        await ConcernContent
            .Choices(sight)
            .OrderBy(c => c.NameKey)
            .Select(c => new Choice(c.Id, c.Name))
            .ToListAsync(ct);
}
