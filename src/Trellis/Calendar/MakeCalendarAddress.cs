namespace Trellis.Calendar;

/// <summary>
/// Makes the private address at which a calendar program reads one's dates. An earlier one ends: nobody has two.
/// </summary>
public sealed class MakeCalendarAddress(AppDb db, Viewer me, AppOptions options)
{
    /// <param name="Path">The address as a path on this installation.</param>
    /// <param name="Address">The whole address; the path alone where nobody said under which name people reach this
    /// installation.</param>
    public sealed record View(string Path, string Address);

    /// <param name="of">Whose dates; null for one's own.</param>
    /// <param name="seen">
    /// The mark of the address that a new one is to replace, as <see cref="MyCalendar.View.Mark"/> says it; null to
    /// replace whichever there is.
    /// </param>
    public async Task<Result<View>> Handle(Id<Person>? of, string? seen, CancellationToken ct)
    {
        if ((of ?? me.PersonId) is not { } person || (person != me.PersonId && !me.IsOperator))
            return new Problem.Forbidden();
        var sight = db.For(me);
        if (!await sight.People.AnyAsync(p => p.Id == person && (p.EndsOn == null || p.EndsOn >= me.Today), ct))
            return new Problem.Refused(
                "person.has-left",
                "They do not work here any more: there are no dates to show."
            );
        var secret = CalendarSecret.New();
        var there = await sight.CalendarAddresses.SingleOrDefaultAsync(a => a.PersonId == person, ct);
        if (seen is not null && seen != MyCalendar.MarkOf(there?.MadeAt))
            return new Problem.Stale(
                "There is an address already, made meanwhile. A new one ends it: make one only if you no longer have it."
            );
        if (there is null)
            db.Add(
                new CalendarAddress
                {
                    PersonId = person,
                    Hash = CalendarSecret.HashOf(secret),
                    MadeAt = me.Now,
                }
            );
        else
            (there.Hash, there.MadeAt) = (CalendarSecret.HashOf(secret), me.Now);
        db.Record(me, CalendarActivity.AddressMade, person.ToString(), person);
        if (await db.Save(ct) is { } problem)
            return problem;
        var path = CalendarRoutes.Feed(secret);
        return new View(path, options.Origin + path);
    }
}
