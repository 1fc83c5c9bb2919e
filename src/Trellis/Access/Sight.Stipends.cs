#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>What of the stipend exists for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// People whose stipend is open to the viewer: yourself, whoever reports to you today, and everybody for People Ops
    /// and finance. Not for administrators.
    /// </summary>
    public IQueryable<Person> StipendPeople =>
        db.Set<Person>().Where(p => me.IsPeopleOps || me.IsFinance || p.Id == _me || Reports.Contains(p.Id));

    /// <summary>
    /// Of their employment facts, what the stipend asks: from when they work how many hours for whom.
    /// </summary>
    public IQueryable<WorkingHours> WorkingHours =>
        db.Set<Employment>()
            .Where(e => StipendPeople.Any(p => p.Id == e.PersonId))
            .Select(e => new WorkingHours
            {
                PersonId = e.PersonId,
                From = e.From,
                Until = e.Until,
                WeeklyMinutes = e.WeeklyMinutes,
                ManagerId = e.ManagerId,
                Manager = e.Manager!.Name,
                IsLed =
                    e.ManagerId != null
                    && e.Manager.StartsOn <= _today
                    && (e.Manager.EndsOn == null || e.Manager.EndsOn >= _today)
                    && (e.Person!.EndsOn == null || e.Person.EndsOn >= _today),
            });

    /// <summary>
    /// What managers and People Ops recorded for the stipend, of the people whose stipend is open to the viewer.
    /// </summary>
    public IQueryable<StipendFact> StipendFacts =>
        db.Set<StipendFact>().Where(f => StipendPeople.Any(p => p.Id == f.PersonId));

    /// <summary>Requests for money of the people whose stipend is open to the viewer.</summary>
    public IQueryable<StipendRequest> StipendRequests =>
        db.Set<StipendRequest>().Where(r => StipendPeople.Any(p => p.Id == r.PersonId));

    /// <summary>What was claimed for the requests that the viewer sees.</summary>
    public IQueryable<Claim> Claims => db.Set<Claim>().Where(c => StipendRequests.Any(r => r.Id == c.RequestId));

    /// <summary>Quotes and receipts of the requests that the viewer sees.</summary>
    public IQueryable<Receipt> Receipts => StipendRequests.SelectMany(r => r.Receipts);

    /// <summary>The ledger of the people whose stipend is open to the viewer.</summary>
    public IQueryable<LedgerEntry> Ledger =>
        db.Set<LedgerEntry>().Where(l => StipendPeople.Any(p => p.Id == l.PersonId));

    /// <summary>The policy is for everybody who is signed in: it says what they may ask for.</summary>
    public IQueryable<StipendPolicy> StipendPolicies => db.Set<StipendPolicy>();

    /// <summary>The company's limits for months are announced to everybody who is signed in.</summary>
    public IQueryable<MonthlyCap> MonthlyCaps => db.Set<MonthlyCap>();

    /// <summary>
    /// How much of a month is taken, of this one and of those after it, in one sum for the company: for everybody who
    /// is signed in.
    /// </summary>
    public IQueryable<MonthTaken> MonthsTakenFrom(DateOnly month) =>
        db.Set<LedgerEntry>()
            .Where(l => l.CapMonth >= month)
            .GroupBy(l => l.CapMonth!.Value)
            .Select(g => new MonthTaken
            {
                Month = g.Key,
                Minor = g.Sum(l =>
                    l.From == LedgerAccount.Available ? l.Amount.Minor
                    : l.To == LedgerAccount.Available && l.From != LedgerAccount.Expired ? -l.Amount.Minor
                    : 0
                ),
            });

    /// <summary>What finance plans for a year.</summary>
    public IQueryable<StipendBudget> StipendBudgets =>
        db.Set<StipendBudget>().Where(_ => me.IsFinance || me.IsPeopleOps);

    /// <summary>
    /// Events are for everybody who is signed in, and so is who would like to go: that is what the list is for, and it
    /// says so before one joins.
    /// </summary>
    public IQueryable<GroupEvent> GroupEvents => db.Set<GroupEvent>();

    public IQueryable<EventInterest> EventInterests => db.Set<EventInterest>();

    /// <summary>
    /// Who asks for money for an event, and whom they report to on its first day: to be counted only. Names stay with
    /// the requests.
    /// </summary>
    public IQueryable<EventGoer> EventGoers =>
        db.Set<StipendRequest>()
            .Where(r => r.EventId != null && r.State != RequestState.Declined && r.State != RequestState.Withdrawn)
            .Select(r => new EventGoer
            {
                RequestId = r.Id,
                EventId = r.EventId!.Value,
                PersonId = r.PersonId,
                AskedAt = r.AskedAt,
                ManagerId = db.Set<Employment>()
                    .Where(e =>
                        e.PersonId == r.PersonId
                        && e.From <= r.Event!.From
                        && (e.Until == null || e.Until > r.Event.From)
                    )
                    .Select(e => e.ManagerId)
                    .FirstOrDefault(),
            });

    /// <summary>How many people report to each manager on a day, and how many work here: sizes, not names.</summary>
    public IQueryable<TeamSize> TeamSizesOn(DateOnly day) =>
        db.Set<Employment>()
            .Where(e =>
                e.From <= day
                && (e.Until == null || e.Until > day)
                && e.Person!.StartsOn <= day
                && (e.Person.EndsOn == null || e.Person.EndsOn >= day)
            )
            .GroupBy(e => e.ManagerId)
            .Select(g => new TeamSize { ManagerId = g.Key, People = g.Count() });

    /// <summary>
    /// Who is away at an event once it is approved: for yourself, your team (whoever reports to your manager), your
    /// reports, People Ops and finance.
    /// </summary>
    public IQueryable<StipendRequest> Away =>
        db.Set<StipendRequest>()
            .Where(r =>
                r.EventId != null
                && r.ApprovedAt != null
                && r.State != RequestState.Withdrawn
                && (
                    me.IsPeopleOps
                    || me.IsFinance
                    || r.PersonId == _me
                    || Current.Any(e =>
                        e.PersonId == r.PersonId
                        && e.ManagerId != null
                        && (e.ManagerId == _me || Current.Any(m => m.PersonId == _me && m.ManagerId == e.ManagerId))
                    )
                )
            );

    /// <summary>
    /// What people learned and shared with everybody who is signed in; one's own and those of people whose stipend
    /// is open too.
    /// </summary>
    public IQueryable<ReportBack> ReportBacks =>
        db.Set<ReportBack>().Where(b => b.IsShared || StipendPeople.Any(p => p.Id == b.Request!.PersonId));
}
