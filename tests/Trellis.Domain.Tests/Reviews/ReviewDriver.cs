namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// A review that people act in, day by day: it holds the facts, and asks the rules before each act as a command does.
/// </summary>
internal sealed class ReviewDriver(ReviewKind kind, DateOnly opened)
{
    private static readonly Id<Person> Manager = Id<Person>.New(),
        Successor = Id<Person>.New(),
        Stranger = Id<Person>.New();

    private sealed record Asked(DateOnly On, DateOnly DueOn)
    {
        public bool IsSubmitted { get; set; }
        public bool IsOut { get; set; }
    }

    private readonly DateOnly _openedOn = opened;
    private readonly List<ReviewStamp> _facts = [];
    private readonly List<Asked> _coworkers = [];

    /// <summary>Who manages the person, from which day on; null while nobody does.</summary>
    public List<(DateOnly From, Id<Person>? Who)> Managers { get; } = [(DateOnly.MinValue, Manager)];
    public List<LeaveTime> Leaves { get; } = [];
    public List<LeaveTime> ManagerLeaves { get; } = [];
    public DateOnly? LastDay { get; set; }
    public Id<Person>? Reviewer { get; set; }
    public Id<Person>? ReviewerFor { get; set; }
    public bool IsNamed { get; set; }
    public bool IsPlanned { get; set; }
    public DateOnly Today { get; set; } = opened;

    public void ChangeManager(DateOnly from, bool toNobody) => Managers.Add((from, toNobody ? null : Successor));

    private Id<Person>? ManagerToday => Managers.Last(m => m.From <= Today).Who;

    public ReviewCase Case =>
        new()
        {
            Kind = kind,
            OpenedOn = _openedOn,
            Facts = [.. _facts],
            Coworkers = [.. _coworkers.Select(c => new CoworkerStanding(true, c.DueOn, c.IsSubmitted, c.IsOut))],
            Leaves = Leaves,
            LastDay = LastDay,
            Lead = Reviewer is not null && ReviewerFor == ManagerToday ? Reviewer : ManagerToday,
            LeadLeaves = ManagerToday == Manager && Reviewer is null ? ManagerLeaves : [],
            HasNamedReviewer = IsNamed,
            IsPlanned = IsPlanned,
        };

    public ReviewStanding Standing => ReviewRules.Standing(Case, Today);

    /// <summary>Does it, if the rules allow it today; says whether they did.</summary>
    public bool Do(ReviewAct act)
    {
        if (ReviewActRules.Refuse(Case, act, Today) is not null)
            return false;
        switch (act)
        {
            case ReviewAct.GiveFeedback:
                if (_coworkers.Find(c => c is { IsSubmitted: false, IsOut: false }) is not { } writer)
                    return false;
                writer.IsSubmitted = true;
                return true;
            case ReviewAct.InviteCoworkers:
                if (_coworkers.Count(c => c.IsSubmitted || !c.IsOut) >= 3)
                    return false;
                _coworkers.Add(new(Today, ReviewRules.CoworkerDueOn(Case, Today)));
                break;
            case ReviewAct.CloseFeedback:
                _coworkers.ForEach(c => c.IsOut |= !c.IsSubmitted);
                break;
            case ReviewAct.PlanMeeting:
                IsPlanned = true;
                break;
            case ReviewAct.NameReviewer:
                (IsNamed, Reviewer, ReviewerFor) = (true, null, ManagerToday);
                break;
            case ReviewAct.AcceptReviewer:
                (IsNamed, Reviewer) = (false, Stranger);
                break;
            case ReviewAct.DeclineReviewer:
                IsNamed = false;
                break;
            default:
                break;
        }
        _facts.Add(new(act, Today));
        return true;
    }

    /// <summary>A coworker who has not answered declines, leaves or goes on leave.</summary>
    public void LoseCoworker()
    {
        if (_coworkers.Find(c => c is { IsSubmitted: false, IsOut: false }) is { } one)
            one.IsOut = true;
    }
}
