namespace Trellis.Growth.Appreciations;

/// <summary>Appreciations by week, the newest first, and the latest ones that thank the viewer.</summary>
public sealed class AppreciationList(AppDb db, Viewer me)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 40;

    /// <summary>How many of those that thank the viewer are listed.</summary>
    private const int MostOwn = 10;

    /// <param name="Weeks">Those of the page, by week; a week may go on on the next page.</param>
    /// <param name="Own">The latest that thank the viewer.</param>
    /// <param name="Prompt">The day of the week on which everybody is asked.</param>
    public sealed record View(
        IReadOnlyList<Week> Weeks,
        IReadOnlyList<Own> Own,
        DayOfWeek Prompt,
        int Page,
        bool HasMore
    );

    /// <param name="EndsOn">The day of the prompt that ends it.</param>
    public sealed record Week(DateOnly EndsOn, IReadOnlyList<Line> Lines);

    /// <param name="To">Whom it names, and of a team who alone can read it; otherwise empty.</param>
    /// <param name="TeamOf">Whose team it thanks; empty where it thanks none.</param>
    /// <param name="Competency">The competency that it shows; null where none was chosen.</param>
    /// <param name="On">The day on which it was written, in the organisation's zone.</param>
    /// <param name="IsForMe">Whether it names the viewer.</param>
    /// <param name="Too">The names of the first who thank for the same, the viewer left out.</param>
    /// <param name="MoreToo">Whether there are more of them.</param>
    /// <param name="ThanksToo">Whether the viewer does.</param>
    /// <param name="CanReact">Whether the viewer may say so.</param>
    public sealed record Line(
        Id<Appreciation> Id,
        string Writer,
        AppreciationFor For,
        IReadOnlyList<string> To,
        string TeamOf,
        AppreciationAudience Audience,
        string Text,
        string? Competency,
        DateOnly On,
        bool IsChanged,
        bool IsMine,
        bool IsForMe,
        IReadOnlyList<string> Too,
        bool MoreToo,
        bool ThanksToo,
        bool CanReact
    );

    public sealed record Own(Id<Appreciation> Id, string Writer, DateOnly On, string? Competency);

    public async Task<View> Load(int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var all = sight.Appreciations;
        var at = await all.PageAt(page, PageSize, ct);
        var lines = await Lines(
            sight,
            all.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Skip((at - 1) * PageSize).Take(PageSize + 1),
            ct
        );
        var prompt = await sight.Organisations.OrderBy(o => o.Id).Select(o => o.AppreciationDay).FirstAsync(ct);
        var own = await sight
            .Appreciations.Where(a => a.Recipients.Any(r => r.PersonId == me.PersonId))
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Take(MostOwn)
            .Select(a => new
            {
                a.Id,
                a.Writer!.Name,
                a.At,
                Competency = (string?)a.Competency!.Name,
            })
            .ToListAsync(ct);
        return new(
            [
                .. lines
                    .Take(PageSize)
                    .GroupBy(l => AppreciationRules.WeekOf(l.On, prompt))
                    .Select(week => new Week(week.Key, [.. week])),
            ],
            own.ConvertAll(a => new Own(a.Id, a.Name, me.Day(a.At), a.Competency)),
            prompt,
            at,
            lines.Count > PageSize
        );
    }

    /// <summary>One of them; null where the viewer does not read it.</summary>
    public async Task<Line?> Load(Id<Appreciation> id, CancellationToken ct)
    {
        var sight = db.For(me);
        return (await Lines(sight, sight.Appreciations.Where(a => a.Id == id), ct)).SingleOrDefault();
    }

    private async Task<List<Line>> Lines(Sight sight, IQueryable<Appreciation> some, CancellationToken ct)
    {
        var rows = await some.Select(a => new
            {
                a.Id,
                Writer = a.Writer!.Name,
                a.For,
                a.TeamOf,
                a.Audience,
                a.Text,
                Competency = (string?)a.Competency!.Name,
                a.At,
                IsChanged = a.ChangedAt != null,
                IsMine = a.WriterId == me.PersonId,
                IsNamed = a.Recipients.Any(r => r.PersonId == me.PersonId),
                ThanksToo = a.Reactions.Any(r => r.PersonId == me.PersonId),
            })
            .ToListAsync(ct);
        var ids = rows.ConvertAll(a => a.Id);
        var named = (
            await sight
                .Appreciations.Where(a =>
                    ids.Contains(a.Id) && (a.For == AppreciationFor.People || a.Audience == AppreciationAudience.Named)
                )
                .SelectMany(
                    a => a.Recipients,
                    (a, r) =>
                        new
                        {
                            a.Id,
                            r.Person!.Name,
                            r.Person.NameKey,
                        }
                )
                .OrderBy(r => r.NameKey)
                .ToListAsync(ct)
        ).ToLookup(r => r.Id, r => r.Name);
        var too = (
            await sight
                .AppreciationReactions.Where(r => ids.Contains(r.AppreciationId) && r.PersonId != me.PersonId)
                .Where(r =>
                    r.Appreciation!.Reactions.Count(o => o.PersonId != me.PersonId && o.At < r.At)
                    <= AppreciationWords.NamedToo
                )
                .OrderBy(r => r.At)
                .Select(r => new { r.AppreciationId, r.Person!.Name })
                .ToListAsync(ct)
        ).ToLookup(r => r.AppreciationId, r => r.Name);
        return rows.ConvertAll(a => new Line(
            a.Id,
            a.Writer,
            a.For,
            [.. named[a.Id]],
            a.TeamOf,
            a.Audience,
            a.Text,
            a.Competency,
            me.Day(a.At),
            a.IsChanged,
            a.IsMine,
            a.IsNamed,
            [.. too[a.Id].Take(AppreciationWords.NamedToo)],
            too[a.Id].Count() > AppreciationWords.NamedToo,
            a.ThanksToo,
            me.PersonId is not null && AppreciationRules.RefuseReaction(a.IsMine, a.IsNamed) is null
        ));
    }
}
