namespace Trellis.Record;

/// <summary>
/// What matters to the safety of the installation, newest first, a page at a time: for administrators.
/// </summary>
public sealed class SecurityRecord(AppDb db, Viewer me, ActivityKinds kinds)
{
    public const int PageSize = 50;

    /// <param name="Kind">Only this kind, as it is named in the record; null or empty for all.</param>
    /// <param name="Person">Only lines by or about people whose name or address has this in it.</param>
    /// <param name="From">The first day, in UTC.</param>
    /// <param name="Until">The last day, inclusive, in UTC.</param>
    public sealed record Filter(
        string? Kind = null,
        string? Person = null,
        DateOnly? From = null,
        DateOnly? Until = null
    );

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, IReadOnlyList<string> Kinds);

    public sealed record Line(DateTime At, string What, string By, string? About, string Subject, string Detail);

    /// <summary>None for whoever is no administrator.</summary>
    public async Task<View?> Load(Filter filter, int page, CancellationToken ct)
    {
        if (!Can.SeeSecurity(me))
            return null;
        var sight = db.For(me);
        var lines = sight.Activities.Where(a => a.Security != SecurityMark.None);
        if (!string.IsNullOrEmpty(filter.Kind))
            lines = lines.Where(a => a.What == filter.Kind);
        if (filter.From is { } from)
            lines = lines.Where(a => a.At >= from.ToDateTime(default, DateTimeKind.Utc));
        if (filter.Until is { } until && until < DateOnly.MaxValue)
            lines = lines.Where(a => a.At < until.AddDays(1).ToDateTime(default, DateTimeKind.Utc));
        if (Sought.Key(filter.Person) is { Length: > 0 } key)
        {
            var ids = await PeopleNamed(sight, key, ct);
            lines = lines.Where(a =>
                (a.ById != null && ids.Contains(a.ById.Value)) || (a.AboutId != null && ids.Contains(a.AboutId.Value))
            );
        }
        page = await lines.PageAt(page, PageSize, ct);
        var shown = await lines
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(a => new Line(
                a.At,
                a.What,
                a.ByName,
                sight.People.Where(p => p.Id == a.AboutId).Select(p => p.Name).FirstOrDefault(),
                a.Subject,
                a.Detail
            ))
            .ToListAsync(ct);
        return new(
            [.. shown.Take(PageSize)],
            page,
            shown.Count > PageSize,
            [
                .. kinds
                    .All.Where(k => k.Security != SecurityMark.None && k.Audience != Audience.Money)
                    .OrderByDescending(k => k.Security)
                    .ThenBy(k => k.Name, StringComparer.Ordinal)
                    .Select(k => k.Name),
            ]
        );
    }

    /// <summary>Names are matched by .NET, because the databases disagree on case and accents.</summary>
    private static async Task<List<Id<Person>>> PeopleNamed(Sight sight, string key, CancellationToken ct)
    {
        var names = await sight
            .People.Select(p => new
            {
                p.Id,
                p.Name,
                p.EmailKey,
            })
            .ToListAsync(ct);
        return
        [
            .. names.Where(n => Sought.Has(n.EmailKey, key) || Sought.Has(n.Name, key)).Select(n => n.Id).Take(500),
        ];
    }
}
