namespace Trellis.Calendar;

/// <summary>Switches a private calendar address off: from then on nothing is there. Off twice is off.</summary>
public sealed class EndCalendarAddress(AppDb db, Viewer me)
{
    /// <param name="of">Whose; null for one's own.</param>
    public async Task<Result<Done>> Handle(Id<Person>? of, CancellationToken ct)
    {
        if ((of ?? me.PersonId) is not { } person || (person != me.PersonId && !me.IsOperator))
            return new Problem.Forbidden();
        if (await db.For(me).CalendarAddresses.SingleOrDefaultAsync(a => a.PersonId == person, ct) is not { } there)
            return Done.It;
        db.Remove(there);
        db.Record(me, CalendarActivity.AddressEnded, person.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
