namespace Trellis.Growth.OneOnOnes;

/// <summary>Starts the series of a reporting line: either of the two; where there is one, it is that.</summary>
public sealed class StartOneOnOnes(AppDb db, Viewer me, OneOnOneLines lines)
{
    public Task<Result<Id<OneOnOneSeries>>> Handle(Id<Person> person, CancellationToken ct) =>
        db.RetryOnConflict(() => Start(person, ct));

    private async Task<Result<Id<OneOnOneSeries>>> Start(Id<Person> person, CancellationToken ct)
    {
        if (await lines.Of(person, ct) is not { } line)
            return new Problem.Missing("This reporting line");
        var known = await db.For(me)
            .OneOnOnesOfToday.Where(s => s.PersonId == person && s.ManagerId == line.ManagerId)
            .OrderBy(s => s.From)
            .Select(s => (Id<OneOnOneSeries>?)s.Id)
            .FirstOrDefaultAsync(ct);
        if (known is { } id)
            return id;
        var series = new OneOnOneSeries
        {
            PersonId = person,
            ManagerId = line.ManagerId,
            From = line.Since,
        };
        db.Add(series);
        return await db.Save(ct) is { } problem ? problem : series.Id;
    }
}
