namespace Trellis.Stipends;

/// <summary>
/// One person's stipend as it stands: what they work, what the policy is for them, what the ledger says.
/// </summary>
/// <param name="PolicyNumber">The number of the policy that holds for them today.</param>
public sealed record Book(
    Id<Person> Id,
    string Name,
    string Email,
    Engagement Engagement,
    Id<Person>? ManagerId,
    string? Manager,
    PolicyTimeline Policy,
    int PolicyNumber,
    IReadOnlyList<StipendFact> Facts,
    IReadOnlyList<LedgerEntry> Entries
)
{
    public StipendYear Year(DateOnly day) => Entitlement.Year(Engagement, Policy, day);

    /// <summary>The days from which other hours or another policy hold.</summary>
    public IEnumerable<DateOnly> Changes =>
        Engagement.Hours.Select(h => h.From).Concat(Policy.Steps.Select(s => s.From));

    /// <summary>The entries of the stipend year that a day lies in.</summary>
    public IReadOnlyList<LedgerEntry> EntriesOf(DateOnly day)
    {
        var year = Year(day);
        return [.. Entries.Where(e => year.Has(e.CountsOn))];
    }

    /// <summary>How the money of the stipend year that a day lies in stands.</summary>
    public LedgerBalance Balance(DateOnly day) => Ledger.Balance(EntriesOf(day));

    /// <summary>
    /// What can be spent on a day, with the hours and the policy of that day as far as they are recorded. After the
    /// last day what has expired is gone.
    /// </summary>
    public StipendQuote Quote(DateOnly on)
    {
        var balance = Balance(on);
        return StipendQuote.Of(
            Engagement,
            Policy,
            on,
            balance.Committed + (on > LastDay(on) ? balance.Expired : Money.Zero)
        );
    }

    /// <summary>
    /// What had expired already of an amount that is spent or held, afterwards, from the stipend year that a day lies
    /// in.
    /// </summary>
    public Money Expired(Money amount, DateOnly day)
    {
        var (end, last) = (Year(day).To, LastDay(day));
        if (last < end)
            end = last.Value;
        return Ledger.Expired(amount, Entitlement.Earned(Engagement, Policy, end, end), Balance(day));
    }

    /// <summary>
    /// What can be spent on the day on which the stipend opens, where that is ahead and within the time of work.
    /// </summary>
    public Money? OpensWith(DateOnly today) =>
        Quote(today) is { Eligible: false, EligibleFrom: { } opens } && opens > today && !(LastDay(opens) < opens)
            ? Quote(opens).Available
            : null;

    /// <summary>The group whose policy holds on a day; empty for the policy for everybody.</summary>
    public string Group(DateOnly day) =>
        Facts
            .Where(f => f.Kind == StipendFactKind.PolicyGroup && f.On <= day)
            .OrderBy(f => f.On)
            .ThenBy(f => f.At)
            .LastOrDefault()
            ?.Value
        ?? "";

    /// <summary>The last day of work or of the stipend, as known today.</summary>
    public DateOnly? LastDay(DateOnly today) => Entitlement.LastDay(Engagement, Policy, today);

    /// <summary>What a request still holds.</summary>
    public Money Held(Id<StipendRequest> request) => Ledger.Balance(Entries.Where(e => e.RequestId == request)).Held;
}

/// <summary>Reads the stipends of the people whose stipend is open to the viewer.</summary>
public sealed class Books(AppDb db, Viewer me)
{
    private const int Few = 250;

    /// <summary>The book of one person; none where there is nobody to see, or no policy yet.</summary>
    public async Task<Book?> Of(Id<Person> person, CancellationToken ct) =>
        (await Of(db.For(me).StipendPeople.Where(p => p.Id == person), ct)).SingleOrDefault();

    /// <summary>The books of some people, by name: five queries, however many they are.</summary>
    public Task<IReadOnlyList<Book>> Of(IQueryable<Person> people, CancellationToken ct) =>
        Load(people, withLedger: true, ct);

    /// <summary>
    /// The same with no entries in them, where the ledger is not asked for: what is earned, not what is left of it.
    /// </summary>
    public Task<IReadOnlyList<Book>> WithoutLedger(IQueryable<Person> people, CancellationToken ct) =>
        Load(people, withLedger: false, ct);

    private async Task<IReadOnlyList<Book>> Load(IQueryable<Person> people, bool withLedger, CancellationToken ct)
    {
        var sight = db.For(me);
        var policies = await sight.StipendPolicies.AsNoTracking().ToListAsync(ct);
        if (PolicyRules.For(policies, []) is null)
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
                    f.StruckAt == null && (ids != null ? ids.Contains(f.PersonId) : people.Any(p => p.Id == f.PersonId))
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
        return
        [
            .. found.Select(p =>
            {
                var own = facts[p.Id].ToList();
                var now = hours[p.Id]
                    .FirstOrDefault(h => h.From <= me.Today && (h.Until is null || h.Until > me.Today));
                List<(DateOnly, int)> weeks = [.. hours[p.Id].Select(h => (h.From, h.WeeklyMinutes))];
                var timeline = PolicyRules.For(
                    policies,
                    [.. own.Where(f => f.Kind == StipendFactKind.PolicyGroup).Select(f => (f.On, f.Value))]
                )!;
                return new Book(
                    p.Id,
                    p.Name,
                    p.Email,
                    new(
                        p.StartsOn,
                        p.EndsOn,
                        weeks.Count > 0 ? weeks : [(p.StartsOn, 0)],
                        Newest(own, StipendFactKind.ConversationHeld, p.StartsOn),
                        Newest(own, StipendFactKind.NoticeGiven, p.StartsOn)
                    ),
                    now?.ManagerId,
                    now?.Manager,
                    timeline,
                    policies.Find(x => ReferenceEquals(x.Terms, timeline.On(me.Today)))?.Number ?? 0,
                    own,
                    [.. entries[p.Id]]
                );
            }),
        ];
    }

    /// <summary>What was recorded about an employment before this one counts for nothing in it.</summary>
    private static DateOnly? Newest(List<StipendFact> facts, StipendFactKind kind, DateOnly from) =>
        facts.FindLast(f => f.Kind == kind && f.On >= from)?.On;
}
