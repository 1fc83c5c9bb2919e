namespace Trellis.Growth.Concerns;

/// <summary>A concern in a list: about what, from whom to whom, and where it stands. Not what it says.</summary>
/// <param name="LapsesOn">The first day on which no improvement plan can name it any more.</param>
public sealed record ConcernLine(
    Id<Concern> Id,
    Id<Person> PersonId,
    string Person,
    string Writer,
    string Competency,
    DateOnly On,
    DateOnly LapsesOn,
    bool IsRead,
    bool IsAnswered,
    bool IsShown
)
{
    private const int Most = 100;

    /// <summary>The concerns of a query, the newest first.</summary>
    internal static async Task<IReadOnlyList<ConcernLine>> Of(IQueryable<Concern> concerns, CancellationToken ct)
    {
        var rows = await concerns
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.Id)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.PersonId,
                Person = c.Person!.Name,
                Writer = c.Writer!.Name,
                Competency = c.Competency!.Name,
                c.On,
                c.ReadAt,
                c.AnsweredAt,
                c.ShownAt,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(c => new ConcernLine(
            c.Id,
            c.PersonId,
            c.Person,
            c.Writer,
            c.Competency,
            c.On,
            ConcernRules.LapsesOn(c.On),
            c.ReadAt is not null,
            c.AnsweredAt is not null,
            c.ShownAt is not null
        ));
    }
}
