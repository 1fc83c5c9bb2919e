#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
using Trellis.Access.SignIn;

namespace Trellis.Access;

/// <summary>What one viewer may see: the only door to rows. What is not in here does not exist for them.</summary>
public sealed class Sight(AppDb db, Viewer me)
{
    private readonly Id<Person>? _me = me.PersonId;
    private readonly DateOnly _today = me.Today;

    /// <summary>Frameworks with a version in force are for everyone who is signed in; one that is only begun is for editors.</summary>
    public IQueryable<Framework> Frameworks => db.Set<Framework>().Where(f => me.EditsFramework || f.InForce > 0);

    /// <summary>Published versions, also those that begin later; the draft for editors.</summary>
    public IQueryable<FrameworkVersion> FrameworkVersions => db.Set<FrameworkVersion>().Where(v => me.EditsFramework || v.PublishedAt != null);

    /// <summary>What columns of tables mean is for editors, who bring tables in.</summary>
    public IQueryable<SavedMapping> SavedMappings => db.Set<SavedMapping>().Where(_ => me.EditsFramework);

    /// <summary>Everything but drafts; editors see drafts too. Retired ones stay reachable for the history that names them.</summary>
    public IQueryable<Category> Categories => db.Set<Category>().Where(c => me.EditsFramework || c.Status != Status.Draft);

    /// <summary>Competencies that are not drafts, nor in a draft category; editors see all.</summary>
    public IQueryable<Competency> Competencies => db.Set<Competency>()
        .Where(c => me.EditsFramework || (c.Status != Status.Draft && (c.Category == null || c.Category.Status != Status.Draft)));

    /// <summary>Skills under a competency that the viewer sees.</summary>
    public IQueryable<Skill> Skills => Competencies.SelectMany(c => c.Skills);

    /// <summary>Positions are for everyone who is signed in: what is expected is no secret.</summary>
    public IQueryable<Position> Positions => db.Set<Position>();

    /// <summary>What people say about competencies that the viewer sees: for everyone who is signed in, with the author's name.</summary>
    public IQueryable<Proposal> Proposals => db.Set<Proposal>().Where(p => Competencies.Any(c => c.Id == p.CompetencyId));

    /// <summary>The names of families and roles, as of the positions in them.</summary>
    public IQueryable<Family> Families => db.Set<Family>();

    public IQueryable<Role> Roles => db.Set<Role>();
    public IQueryable<Expectation> Expectations => db.Set<Expectation>();
    public IQueryable<CareerMove> Moves => db.Set<CareerMove>();

    /// <summary>Yourself, whoever reports to you today, and your own manager; everybody for People Ops and for administrators.</summary>
    public IQueryable<Person> People => db.Set<Person>().Where(p => me.IsPeopleOps || me.IsAdmin || p.Id == _me
        || Current.Any(e => e.PersonId == p.Id && e.ManagerId == _me)
        || Current.Any(e => e.PersonId == _me && e.ManagerId == p.Id));

    /// <summary>People whose growth is open to the viewer: yourself and whoever reports to you today. Nobody else, whatever their role.</summary>
    public IQueryable<Person> Growing => db.Set<Person>().Where(p => me.IsOperator || p.Id == _me || Current.Any(e => e.PersonId == p.Id && e.ManagerId == _me));

    /// <summary>The employment facts of yourself, of whoever reports to you today, and of everybody for People Ops and administrators.</summary>
    public IQueryable<Employment> Employments => db.Set<Employment>().Where(f => me.IsPeopleOps || me.IsAdmin || f.PersonId == _me
        || Current.Any(e => e.PersonId == f.PersonId && e.ManagerId == _me));

    /// <summary>Of those facts, the ones that hold today: at most one for each person.</summary>
    public IQueryable<Employment> EmploymentsToday => Employments.Where(e => e.From <= _today && (e.Until == null || e.Until > _today));

    /// <summary>Rounds of yourself and of whoever reports to you today. That there is one says nothing of what is in it.</summary>
    public IQueryable<AssessmentRound> Rounds => db.Set<AssessmentRound>().Where(r => me.IsOperator || r.PersonId == _me
        || Current.Any(e => e.PersonId == r.PersonId && e.ManagerId == _me));

    /// <summary>
    /// Double-blind: what you write yourself (about a report, while they report to you); the other view once both are sent;
    /// a final one once it is shared, then for People Ops too. Drafts of others exist for nobody.
    /// </summary>
    public IQueryable<Assessment> Assessments => db.Set<Assessment>().Where(a =>
        (a.RaterId == _me && (a.PersonId == _me || Current.Any(e => e.PersonId == a.PersonId && e.ManagerId == _me)))
        || (a.SentAt != null && (a.Kind == AssessmentKind.Final || a.Round!.CompletedAt != null)
            && (me.IsOperator || a.PersonId == _me || Current.Any(e => e.PersonId == a.PersonId && e.ManagerId == _me)
                || (me.IsPeopleOps && a.Kind == AssessmentKind.Final))));

    /// <summary>The ratings of the assessments that the viewer sees.</summary>
    public IQueryable<Rating> Ratings => Assessments.SelectMany(a => a.Ratings);

    /// <summary>Whether each view of a round is sent, without a word of what it says: for the two whose round it is.</summary>
    public IQueryable<AssessmentState> States => Rounds.SelectMany(r => r.Assessments)
        .Select(a => new AssessmentState { Id = a.Id, RoundId = a.RoundId, RaterId = a.RaterId, Kind = a.Kind, SentAt = a.SentAt });

    /// <summary>Your own targets and those of whoever reports to you today.</summary>
    public IQueryable<Target> Targets => db.Set<Target>().Where(t => me.IsOperator || t.PersonId == _me
        || Current.Any(e => e.PersonId == t.PersonId && e.ManagerId == _me));

    /// <summary>What you did and what concerns you; everything for People Ops and administrators. That somebody is at a draft is for the writer alone.</summary>
    public IQueryable<Activity> Activities => db.Set<Activity>().Where(a => a.ById == _me
        || ((me.IsPeopleOps || me.IsAdmin || a.AboutId == _me) && (me.IsOperator || (a.What != "assessment.started" && a.What != "rating.saved" && a.What != "assessment.taken-back"))));

    /// <summary>Your own account; every account for administrators and People Ops, who let people in.</summary>
    public IQueryable<Account> Accounts => db.Set<Account>().Where(a => me.IsAdmin || me.IsPeopleOps || a.PersonId == _me);

    /// <summary>Your own sessions.</summary>
    public IQueryable<Session> Sessions => db.Set<Session>().Where(s => me.IsOperator || s.Account!.PersonId == _me);

    private IQueryable<Employment> Current => db.Set<Employment>().Where(e => e.From <= _today && (e.Until == null || e.Until > _today));
}

/// <summary>That an assessment exists and whether it is sent, and nothing else of it.</summary>
public sealed record AssessmentState
{
    public required Id<Assessment> Id { get; init; }
    public required Id<AssessmentRound> RoundId { get; init; }
    public required Id<Person> RaterId { get; init; }
    public required AssessmentKind Kind { get; init; }
    public required DateTime? SentAt { get; init; }
}
