namespace Trellis.People;

/// <summary>Everybody, a page at a time, for those who look after everybody.</summary>
public sealed class PeopleList(AppDb db, Viewer me)
{
    public const int PageSize = 50;

    /// <param name="Show">Which of them; null for all.</param>
    public sealed record View(
        IReadOnlyList<Line> Lines,
        int Total,
        int Page,
        int Pages,
        string? Search,
        PeopleShown? Show
    );

    /// <param name="Manager">Who leads them and works here today.</param>
    /// <param name="FormerManager">Who was to lead them and has left, where nobody was named since.</param>
    public sealed record Line(
        Id<Person> Id,
        string Name,
        string Email,
        string? Position,
        string? Manager,
        string? FormerManager,
        DateOnly StartsOn,
        DateOnly? EndsOn,
        int WeeklyMinutes,
        AccessRole Access,
        bool CanSignIn
    )
    {
        public required PersonStatus Status { get; init; }

        /// <summary>The last day of a leave of today; null where there is none, or its end is not known.</summary>
        public DateOnly? AwayUntil { get; init; }
    }

    /// <param name="search">A part of a name or of an address.</param>
    /// <param name="show">Which of them; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<View> Load(string? search, PeopleShown? show, int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var key = Sought.Key(search);
        var people = sight.Shown(show, me.Today).Where(_ => me.IsPeopleOps || me.IsAdmin);
        if (key.Length > 0)
        {
            var address = Names.Key(search);
            people = people.Where(p => p.NameKey.Contains(key) || p.EmailKey.Contains(address));
        }
        var total = await people.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = await people
            .OrderBy(p => p.NameKey)
            .ThenBy(p => p.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        var those = shown.ConvertAll(p => p.Id);
        var facts = await sight
            .Employments.Where(e =>
                those.Contains(e.PersonId)
                && (e.Until == null || e.Until > me.Today)
                && (e.From <= me.Today || e.From == e.Person!.StartsOn && e.Person.StartsOn > me.Today)
            )
            .Select(e => new
            {
                e.PersonId,
                Position = e.Position!.Title,
                Manager = e.Manager!.Name,
                ManagerStartsOn = (DateOnly?)e.Manager!.StartsOn,
                ManagerEndsOn = e.Manager!.EndsOn,
                e.WeeklyMinutes,
            })
            .ToDictionaryAsync(e => e.PersonId, ct);
        var withPassword = (
            await sight
                .Accounts.Where(a => those.Contains(a.PersonId) && a.PasswordHash != null)
                .Select(a => a.PersonId)
                .ToListAsync(ct)
        ).ToHashSet();
        var leaves = await sight
            .Leaves.Where(l =>
                those.Contains(l.PersonId) && l.From <= me.Today && (l.Until == null || l.Until >= me.Today)
            )
            .Select(l => new { l.PersonId, l.Until })
            .ToListAsync(ct);
        return new(
            shown.ConvertAll(p =>
            {
                var fact = facts.GetValueOrDefault(p.Id);
                var leave = leaves.Find(l => l.PersonId == p.Id);
                return new Line(
                    p.Id,
                    p.Name,
                    p.Email,
                    fact?.Position,
                    fact?.ManagerStartsOn <= me.Today && !(fact.ManagerEndsOn < me.Today) ? fact.Manager : null,
                    fact?.ManagerEndsOn < me.Today ? fact.Manager : null,
                    p.StartsOn,
                    p.EndsOn,
                    fact?.WeeklyMinutes ?? 0,
                    p.Access,
                    withPassword.Contains(p.Id)
                )
                {
                    Status = PersonStatuses.Of(p.StartsOn, p.EndsOn, leave is not null, me.Today),
                    AwayUntil = leave?.Until,
                };
            }),
            total,
            page,
            pages,
            search,
            show
        );
    }
}
