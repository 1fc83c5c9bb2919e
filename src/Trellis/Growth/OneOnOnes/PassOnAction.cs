namespace Trellis.Growth.OneOnOnes;

/// <summary>
/// Moves an open action of an ended series to the 1:1s with the manager of today: its person alone, one by one. What the
/// former manager was going to do is handed to the new one. An action that is not moved ends with its series.
/// </summary>
public sealed class PassOnAction(AppDb db, Viewer me, StartOneOnOnes start)
{
    private static readonly Problem.Missing Gone = new("This action");

    public async Task<Result<Id<OneOnOneSeries>>> Handle(Id<OneOnOneAction> id, CancellationToken ct)
    {
        if (me.PersonId is not { } person || !await Mine(person).AnyAsync(a => a.Id == id, ct))
            return Gone;
        var begun = await start.Handle(person, ct);
        if (begun.Problem is { } refused)
            return refused is Problem.Missing
                ? new Problem.Refused("one-on-one.no-manager", "You do not report to anyone today.")
                : refused;
        return await db.InSerializedTransaction(() => Move(id, person, begun.Value, ct), ct);
    }

    private async Task<Result<Id<OneOnOneSeries>>> Move(
        Id<OneOnOneAction> id,
        Id<Person> person,
        Id<OneOnOneSeries> series,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        if (await Mine(person).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } action)
            return Gone;
        if (action.SeriesId == series)
            return series;
        if (action.DoneOn is not null)
            return new Problem.Refused("one-on-one.done", "This action is done.");
        var open = sight.OneOnOneActions.Where(a => a.SeriesId == series && a.DoneOn == null);
        if (await open.CountAsync(ct) >= OneOnOneRules.MostActions)
            return AgreeOnAction.TooMany;
        if (action.OwnerId != person)
            action.OwnerId = await sight.OneOnOnes.Where(s => s.Id == series).Select(s => s.ManagerId).SingleAsync(ct);
        action.SeriesId = series;
        return await db.Save(ct) is { } problem ? problem : series;
    }

    private IQueryable<OneOnOneAction> Mine(Id<Person> person) =>
        db.For(me).OneOnOneActions.Where(a => a.Series!.PersonId == person);
}
