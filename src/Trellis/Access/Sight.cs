#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
using Trellis.Accounts;

namespace Trellis.Access;

/// <summary>What one viewer may see: the only door to rows. What is not in here does not exist for them.</summary>
public sealed class Sight(AppDb db, Viewer me)
{
    private readonly Id<Person>? _me = me.PersonId;
    private readonly DateOnly _today = me.Today;

    /// <summary>
    /// Frameworks are for everyone who is signed in, once a version of them is in force; before that they are for
    /// editors.
    /// </summary>
    public IQueryable<Framework> Frameworks => db.Set<Framework>().Where(f => me.EditsFramework || f.InForce > 0);

    /// <summary>Published versions, also those that begin later; the draft for editors.</summary>
    public IQueryable<FrameworkVersion> FrameworkVersions =>
        db.Set<FrameworkVersion>().Where(v => me.EditsFramework || v.PublishedAt != null);

    /// <summary>What columns of tables mean is for editors, who bring tables in.</summary>
    public IQueryable<SavedMapping> SavedMappings => db.Set<SavedMapping>().Where(_ => me.EditsFramework);

    /// <summary>
    /// Everything but drafts; editors see drafts too. Retired ones stay reachable for the history that names them.
    /// </summary>
    public IQueryable<Category> Categories =>
        db.Set<Category>().Where(c => me.EditsFramework || c.Status != Status.Draft);

    /// <summary>Competencies that are not drafts, nor in a draft category; editors see all.</summary>
    public IQueryable<Competency> Competencies =>
        db.Set<Competency>()
            .Where(c =>
                me.EditsFramework
                || (c.Status != Status.Draft && (c.Category == null || c.Category.Status != Status.Draft))
            );

    /// <summary>Skills under a competency that the viewer sees.</summary>
    public IQueryable<Skill> Skills => Competencies.SelectMany(c => c.Skills);

    /// <summary>Positions are for everyone who is signed in: what is expected is no secret.</summary>
    public IQueryable<Position> Positions => db.Set<Position>();

    /// <summary>
    /// What people say about competencies that the viewer sees: for everyone who is signed in, with the author's name.
    /// </summary>
    public IQueryable<Proposal> Proposals =>
        db.Set<Proposal>().Where(p => Competencies.Any(c => c.Id == p.CompetencyId));

    /// <summary>The names of families and roles, as of the positions in them.</summary>
    public IQueryable<Family> Families => db.Set<Family>();

    public IQueryable<Role> Roles => db.Set<Role>();
    public IQueryable<Expectation> Expectations => db.Set<Expectation>();
    public IQueryable<CareerMove> Moves => db.Set<CareerMove>();

    /// <summary>
    /// Yourself, whoever reports to you today, and your own manager; everybody for People Ops and for administrators.
    /// </summary>
    public IQueryable<Person> People =>
        db.Set<Person>()
            .Where(p =>
                me.IsPeopleOps
                || me.IsAdmin
                || p.Id == _me
                || Current.Any(e => e.PersonId == p.Id && e.ManagerId == _me)
                || Current.Any(e => e.PersonId == _me && e.ManagerId == p.Id)
            );

    /// <summary>
    /// People whose growth is open to the viewer: yourself and whoever reports to you today. Nobody else, whatever
    /// their role.
    /// </summary>
    public IQueryable<Person> Growing =>
        db.Set<Person>()
            .Where(p => me.IsOperator || p.Id == _me || Current.Any(e => e.PersonId == p.Id && e.ManagerId == _me));

    /// <summary>
    /// The employment facts of yourself, of whoever reports to you today, and of everybody for People Ops and
    /// administrators.
    /// </summary>
    public IQueryable<Employment> Employments =>
        db.Set<Employment>()
            .Where(f =>
                me.IsPeopleOps
                || me.IsAdmin
                || f.PersonId == _me
                || Current.Any(e => e.PersonId == f.PersonId && e.ManagerId == _me)
            );

    /// <summary>Of those facts, the ones that hold today: at most one for each person.</summary>
    public IQueryable<Employment> EmploymentsToday =>
        Employments.Where(e => e.From <= _today && (e.Until == null || e.Until > _today));

    /// <summary>
    /// Rounds of yourself and of whoever reports to you today. That there is one says nothing of what is in it.
    /// </summary>
    public IQueryable<AssessmentRound> Rounds =>
        db.Set<AssessmentRound>()
            .Where(r =>
                me.IsOperator || r.PersonId == _me || Current.Any(e => e.PersonId == r.PersonId && e.ManagerId == _me)
            );

    /// <summary>
    /// Double-blind: what you write yourself (about a report, while they report to you); the other view once both are
    /// sent;
    /// a final one once it is shared, then for People Ops too. Drafts of others exist for nobody.
    /// </summary>
    public IQueryable<Assessment> Assessments =>
        db.Set<Assessment>()
            .Where(a =>
                (
                    a.RaterId == _me
                    && (a.PersonId == _me || Current.Any(e => e.PersonId == a.PersonId && e.ManagerId == _me))
                )
                || (
                    a.SubmittedAt != null
                    && (a.Kind == AssessmentKind.Final || a.Round!.CompletedAt != null)
                    && (
                        me.IsOperator
                        || a.PersonId == _me
                        || Current.Any(e => e.PersonId == a.PersonId && e.ManagerId == _me)
                        || (me.IsPeopleOps && a.Kind == AssessmentKind.Final)
                    )
                )
            );

    /// <summary>The ratings of the assessments that the viewer sees.</summary>
    public IQueryable<Rating> Ratings => Assessments.SelectMany(a => a.Ratings);

    /// <summary>
    /// Whether each view of a round is sent, without a word of what it says: for the two whose round it is.
    /// </summary>
    public IQueryable<AssessmentState> States =>
        Rounds
            .SelectMany(r => r.Assessments)
            .Select(a => new AssessmentState
            {
                Id = a.Id,
                RoundId = a.RoundId,
                RaterId = a.RaterId,
                Kind = a.Kind,
                SubmittedAt = a.SubmittedAt,
            });

    /// <summary>Your own targets and those of whoever reports to you today.</summary>
    public IQueryable<Target> Targets =>
        db.Set<Target>()
            .Where(t =>
                me.IsOperator || t.PersonId == _me || Current.Any(e => e.PersonId == t.PersonId && e.ManagerId == _me)
            );

    // The stipend

    /// <summary>
    /// People whose stipend is open to the viewer: yourself, whoever reports to you today, and everybody for People Ops
    /// and finance. Not for administrators.
    /// </summary>
    public IQueryable<Person> StipendPeople =>
        db.Set<Person>()
            .Where(p =>
                me.IsPeopleOps
                || me.IsFinance
                || p.Id == _me
                || Current.Any(e => e.PersonId == p.Id && e.ManagerId == _me)
            );

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
    /// What people brought back and offered to everybody who is signed in; one's own and those of people whose stipend
    /// is open too.
    /// </summary>
    public IQueryable<ReportBack> ReportBacks =>
        db.Set<ReportBack>().Where(b => b.IsShared || StipendPeople.Any(p => p.Id == b.Request!.PersonId));

    /// <summary>
    /// What you did and what concerns you; everything for People Ops and administrators. That somebody is at a draft is
    /// for the writer alone.
    /// </summary>
    public IQueryable<Activity> Activities =>
        db.Set<Activity>()
            .Where(a =>
                a.ById == _me
                || (
                    (me.IsPeopleOps || a.AboutId == _me || (me.IsAdmin && !a.What.StartsWith("stipend.")))
                    && (
                        me.IsOperator
                        || (
                            a.What != "assessment.started"
                            && a.What != "rating.saved"
                            && a.What != "assessment.recalled"
                        )
                    )
                )
            );

    /// <summary>Your own account; every account for administrators and People Ops, who let people in.</summary>
    public IQueryable<Account> Accounts =>
        db.Set<Account>().Where(a => me.IsAdmin || me.IsPeopleOps || a.PersonId == _me);

    /// <summary>Your own sessions.</summary>
    public IQueryable<Session> Sessions => db.Set<Session>().Where(s => me.IsOperator || s.Account!.PersonId == _me);

    /// <summary>The links that were made to choose your password.</summary>
    public IQueryable<PasswordLink> PasswordLinks => db.Set<PasswordLink>().Where(l => l.Account!.PersonId == _me);

    /// <summary>The organisation itself is for everybody who is signed in.</summary>
    public IQueryable<Organisation> Organisations => db.Set<Organisation>();

    private IQueryable<Employment> Current =>
        db.Set<Employment>().Where(e => e.From <= _today && (e.Until == null || e.Until > _today));
}

/// <summary>That an assessment exists and whether it is sent, and nothing else of it.</summary>
public sealed record AssessmentState
{
    public required Id<Assessment> Id { get; init; }
    public required Id<AssessmentRound> RoundId { get; init; }
    public required Id<Person> RaterId { get; init; }
    public required AssessmentKind Kind { get; init; }
    public required DateTime? SubmittedAt { get; init; }
}

/// <summary>From when somebody works how many hours for whom: what the stipend asks of employment.</summary>
public sealed record WorkingHours
{
    public required Id<Person> PersonId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }
    public required int WeeklyMinutes { get; init; }
    public required Id<Person>? ManagerId { get; init; }
    public required string? Manager { get; init; }
}

/// <summary>The sum that approvals take of a month.</summary>
public sealed record MonthTaken
{
    public required DateOnly Month { get; init; }
    public required long Minor { get; init; }
}

/// <summary>That somebody asks for money for an event, for counting.</summary>
public sealed record EventGoer
{
    public required Id<StipendRequest> RequestId { get; init; }
    public required Id<GroupEvent> EventId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required DateTime AskedAt { get; init; }
    public required Id<Person>? ManagerId { get; init; }
}

/// <summary>How many people report to a manager on a day; to nobody, where there is none.</summary>
public sealed record TeamSize
{
    public required Id<Person>? ManagerId { get; init; }
    public required int People { get; init; }
}
