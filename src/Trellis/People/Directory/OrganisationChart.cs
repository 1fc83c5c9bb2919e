namespace Trellis.People.Directory;

/// <summary>
/// The reporting lines of today, opened along one of them: who stands above somebody, and who reports to them. A query
/// for each step up and two for what is below, whatever the size of the organisation.
/// </summary>
public sealed class OrganisationChart(AppDb db, Viewer me)
{
    /// <summary>Of more than these in one team the directory has the rest.</summary>
    public const int Shown = 200;

    /// <summary>More steps up than any organisation has: a circle in old data ends here.</summary>
    private const int MostSteps = 40;

    /// <param name="Tops">Who reports to nobody: all of them where nobody is opened, otherwise none.</param>
    /// <param name="Line">From whoever reports to nobody down to the person who is opened.</param>
    /// <param name="Team">Who reports to that person; of many, the first by name.</param>
    /// <param name="Size">How many report to that person, or stand at the top.</param>
    public sealed record View(
        IReadOnlyList<Colleagues.Line> Tops,
        IReadOnlyList<Colleagues.Line> Line,
        IReadOnlyList<Colleagues.Line> Team,
        int Size
    );

    /// <param name="at">The person at whom it opens; null for the top.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where nobody of that id works here.</returns>
    public async Task<View?> Load(Id<Person>? at, CancellationToken ct)
    {
        var sight = db.For(me);
        if (at is null)
        {
            var tops = sight.Colleagues.Where(c => c.ManagerId == null);
            var size = await tops.CountAsync(ct);
            var first = await Lines(tops, ct);
            return first is [var only] && size == 1 ? await Load(only.Id, ct) : new(first, [], [], size);
        }
        var line = new List<Colleague>();
        for (var up = at; up is { } id && line.Count < MostSteps && line.All(c => c.PersonId != id); )
        {
            var colleague = await sight.Colleagues.SingleOrDefaultAsync(c => c.PersonId == id, ct);
            if (colleague is null)
                return null;
            line.Insert(0, colleague);
            up = colleague.ManagerId;
        }
        var reports = await Colleagues.Reports(sight, line.ConvertAll(c => c.PersonId), ct);
        var team = await Lines(sight.Colleagues.Where(c => c.ManagerId == at), ct);
        return new([], line.ConvertAll(c => Colleagues.Of(c, reports)), team, reports.GetValueOrDefault(at.Value));
    }

    private async Task<List<Colleagues.Line>> Lines(IQueryable<Colleague> found, CancellationToken ct)
    {
        var shown = await found.OrderBy(c => c.NameKey).ThenBy(c => c.PersonId).Take(Shown).ToListAsync(ct);
        var reports = await Colleagues.Reports(db.For(me), shown.ConvertAll(c => c.PersonId), ct);
        return shown.ConvertAll(c => Colleagues.Of(c, reports));
    }
}
