#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>What is open at Larkspur today.</summary>
public sealed partial class DemoHistory
{
    /// <summary>What is open today: Maya has sent hers and Daniel is writing; a few others are in the middle.</summary>
    private async Task Present(CancellationToken ct)
    {
        foreach (var (person, index) in people.Select((p, i) => (p, i)))
        {
            var isMaya = person.Email == Maya;
            if (!isMaya && index % 7 != 3)
                continue;
            if (
                person.On(today) is not { PositionId: { } position, ManagerId: { } manager }
                || today.DayNumber - person.StartsOn.DayNumber < 150
            )
                continue;
            var round = new AssessmentRound
            {
                PersonId = person.Id,
                PositionId = position,
                FrameworkVersionId = On(today.AddDays(-30)),
                OpenedAt = At(today.AddDays(isMaya ? -22 : -30), 9),
            };
            db.Add(round);
            Add(
                round,
                person,
                person.Id,
                AssessmentKind.Self,
                index,
                0,
                today.AddDays(isMaya ? -22 : -30),
                isMaya || index % 2 == 0 ? today.AddDays(isMaya ? -17 : -24) : null,
                draft: !isMaya && index % 2 != 0
            );
            if (isMaya || index % 3 == 0)
                Add(
                    round,
                    person,
                    manager,
                    AssessmentKind.Manager,
                    index,
                    0,
                    today.AddDays(isMaya ? -12 : -20),
                    null,
                    draft: true
                );
        }
    }

    /// <summary>Where people want to go next: the promotion from their position, for Maya and a third of the others.</summary>
    private async Task Targets(CancellationToken ct)
    {
        var slugs = await db.Set<Position>().ToDictionaryAsync(p => p.Id, p => p.Slug, ct);
        var moves = (await db.Set<CareerMove>().ToListAsync(ct))
            .OrderBy(m => slugs[m.ToId], StringComparer.Ordinal)
            .ToList();
        foreach (var (person, index) in people.Select((p, i) => (p, i)).Where(p => p.p.Email == Maya || p.i % 3 == 1))
        {
            if (
                person.On(today)?.PositionId is not { } position
                || moves.Find(m => m.FromId == position && m.Kind == MoveKind.Promotion) is not { } move
            )
                continue;
            db.Add(
                new Target
                {
                    PersonId = person.Id,
                    PositionId = move.ToId,
                    ChosenAt = At(today.AddDays(-200 + index), 11),
                }
            );
        }
    }
}
