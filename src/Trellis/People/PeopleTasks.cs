using Trellis.Inbox;

namespace Trellis.People;

/// <summary>What is missing of people, for People Ops.</summary>
public sealed class PeopleTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string WithoutPosition = "people.without-position";
    private const int Named = 2;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        // whoever sets Trellis up has the list of first steps for it
        if (!me.Role.IsPeopleOps() || !await db.For(me).Positions.AnyAsync(p => p.RetiredAt == null, ct))
            return [];
        var people = db.For(me).Shown(PeopleShown.WithoutPosition, me.Today).Where(p => p.Id != me.PersonId);
        var count = await people.CountAsync(ct);
        if (count == 0)
            return [];
        var first = await people
            .OrderBy(p => p.StartsOn)
            .ThenBy(p => p.NameKey)
            .Take(Named)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        return
        [
            new(
                WithoutPosition,
                count == 1 ? "Give a person their position" : $"Give {count} people their positions",
                count == 1 ? "Give position" : "Show people",
                count == 1
                    ? PeopleRoutes.Employment(first[0].Id)
                    : PeopleRoutes.Shown(PeopleShown.WithoutPosition.Word())
            )
            {
                Count = count,
                Detail = "Without one there is nothing to assess against.",
                About = [.. first.Select(p => p.Name)],
            },
        ];
    }
}
