namespace Trellis.Stipends.Account;

/// <summary>Reads the stipends of the people whose stipend is open to the viewer.</summary>
public sealed class StipendAccounts(AppDb db, Viewer me, ConversationDays conversations)
{
    private const int Few = 250;

    /// <summary>The account of one person; none where there is nobody to see, or no policy yet.</summary>
    public async Task<StipendAccount?> For(Id<Person> person, CancellationToken ct) =>
        (await For(db.For(me).StipendPeople.Where(p => p.Id == person), ct)).SingleOrDefault();

    /// <summary>
    /// A request with its history and claim, to be changed, and the account of whoever it is for; null where the viewer
    /// sees no such request.
    /// </summary>
    public async Task<(StipendRequest Request, StipendAccount Account)?> OfRequest(
        Id<StipendRequest> id,
        CancellationToken ct
    ) =>
        await db.For(me)
            .StipendRequests.Include(r => r.History)
            .Include(r => r.Claim)
            .SingleOrDefaultAsync(r => r.Id == id, ct)
            is { } request
        && await For(request.PersonId, ct) is { } account
            ? (request, account)
            : null;

    /// <summary>What somebody has asked for that is not decided yet, in all: it is not held.</summary>
    public async Task<Money> Undecided(Id<Person> person, CancellationToken ct) =>
        new(
            await db.For(me)
                .StipendRequests.Where(r =>
                    r.PersonId == person
                    && (
                        r.State == RequestState.PendingApproval
                        || r.State == RequestState.NeedsInformation
                        || r.State == RequestState.AwaitingPeopleOps
                    )
                )
                .SumAsync(r => r.Amount.Minor, ct)
        );

    /// <summary>The accounts of some people, by name: five queries, however many they are.</summary>
    public Task<IReadOnlyList<StipendAccount>> For(IQueryable<Person> people, CancellationToken ct) =>
        Load(people, withLedger: true, ct);

    /// <summary>
    /// The same with no entries in them, where the ledger is not asked for: what is earned, not what is left of it.
    /// </summary>
    public Task<IReadOnlyList<StipendAccount>> WithoutLedger(IQueryable<Person> people, CancellationToken ct) =>
        Load(people, withLedger: false, ct);

    private async Task<IReadOnlyList<StipendAccount>> Load(
        IQueryable<Person> people,
        bool withLedger,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var policies = await sight.StipendPolicies.AsNoTracking().ToListAsync(ct);
        if (Timeline.Of(policies, []) is null)
            return [];
        var found = await people
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                p.StartsOn,
                p.EndsOn,
            })
            .ToListAsync(ct);
        // a database finds the rows of a few people by their index, and those of a whole company by reading on
        var ids = found.Count <= Few ? found.ConvertAll(p => p.Id) : null;
        var hours = (
            await sight
                .WorkingHours.Where(h => ids != null ? ids.Contains(h.PersonId) : people.Any(p => p.Id == h.PersonId))
                .ToListAsync(ct)
        ).ToLookup(h => h.PersonId);
        var facts = (
            await sight
                .StipendFacts.AsNoTracking()
                .Where(f =>
                    f.VoidedAt == null && (ids != null ? ids.Contains(f.PersonId) : people.Any(p => p.Id == f.PersonId))
                )
                .OrderBy(f => f.At)
                .ToListAsync(ct)
        ).ToLookup(f => f.PersonId);
        var entries = (
            !withLedger
                ? []
                : await sight
                    .Ledger.AsNoTracking()
                    .Where(l => ids != null ? ids.Contains(l.PersonId) : people.Any(p => p.Id == l.PersonId))
                    .OrderBy(l => l.At)
                    .ThenBy(l => l.Id)
                    .ToListAsync(ct)
        ).ToLookup(l => l.PersonId);
        var conversation = await conversations.Load(policies, found.ConvertAll(p => p.Id), ct);
        return
        [
            .. found.Select(p =>
            {
                var own = facts[p.Id].ToList();
                var now = hours[p.Id]
                    .FirstOrDefault(h => h.From <= me.Today && (h.Until is null || h.Until > me.Today));
                var leads = now is { IsLed: true };
                List<(DateOnly, int)> weeks = Weeks(hours[p.Id], p.StartsOn);
                var timeline = Timeline.Of(
                    policies,
                    [.. own.Where(f => f.Kind == StipendFactKind.PolicyGroup).Select(f => (f.On, f.Value))]
                )!;
                return new StipendAccount(
                    p.Id,
                    p.Name,
                    p.Email,
                    new(
                        p.StartsOn,
                        p.EndsOn,
                        weeks,
                        conversation(p.Id, p.StartsOn, Newest(own, StipendFactKind.ConversationHeld, p.StartsOn)),
                        Newest(own, StipendFactKind.NoticeGiven, p.StartsOn)
                    ),
                    leads ? now!.ManagerId : null,
                    leads ? now!.Manager : null,
                    timeline,
                    policies.Find(x => ReferenceEquals(x.Body, timeline.On(me.Today)))?.Number ?? 0,
                    own,
                    [.. entries[p.Id]]
                );
            }),
        ];
    }

    /// <summary>The hours of the employment that began on a day; those of an earlier one count for nothing.</summary>
    internal static List<(DateOnly, int)> Weeks(IEnumerable<WorkingHours> hours, DateOnly startsOn)
    {
        List<(DateOnly, int)> weeks =
        [
            .. hours.Where(h => h.Until is null || h.Until > startsOn).Select(h => (h.From, h.WeeklyMinutes)),
        ];
        return weeks.Count > 0 ? weeks : [(startsOn, 0)];
    }

    /// <summary>What was recorded about an employment before this one counts for nothing in it.</summary>
    private static DateOnly? Newest(List<StipendFact> facts, StipendFactKind kind, DateOnly from) =>
        facts.FindLast(f => f.Kind == kind && f.On >= from)?.On;
}
