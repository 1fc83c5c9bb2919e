namespace Trellis.Stipends.Account;

/// <summary>
/// One person's stipend as it stands: what they work, what the policy is for them, what the ledger says.
/// </summary>
/// <param name="PolicyNumber">The number of the policy that holds for them today.</param>
public sealed record StipendAccount(
    Id<Person> Id,
    string Name,
    string Email,
    Engagement Engagement,
    Id<Person>? ManagerId,
    string? Manager,
    Timeline<StipendTerms> Policy,
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
