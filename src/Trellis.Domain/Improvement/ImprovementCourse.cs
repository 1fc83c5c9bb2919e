namespace Trellis.Domain.Improvement;

/// <summary>
/// The course of an improvement plan, lived through day by day: product.md §5. A week is seven days on which it is not
/// paused. It starts on its date, at least five days after sharing; a week whose check-in the manager missed adds one; an
/// extension adds its weeks; another manager adds 14 days; another position withdraws it; five days after its end it is
/// over without a decision.
/// </summary>
public sealed partial class ImprovementCourse
{
    private readonly ImprovementCase _plan;
    private readonly ILookup<DateOnly, ImprovementStep> _steps;

    /// <summary>The days that counted so far, and which weeks have their check-in.</summary>
    private readonly List<DateOnly> _days = [];
    private readonly HashSet<int> _held = [];
    private readonly int _agreed;
    private bool _isAsked,
        _isAgreed,
        _isUnconfirmed;
    private int _extension,
        _missed,
        _newManagers;
    private DateOnly _day;
    private DateOnly? _sharedOn,
        _readOn,
        _endedOn,
        _closedOn;
    private ImprovementState? _closedAs;
    private ImprovementAct? _manager,
        _peopleOps;

    private ImprovementCourse(ImprovementCase plan)
    {
        (_plan, _agreed, _day) = (plan, plan.Weeks * 7, plan.DraftedOn);
        _steps = plan.Steps.ToLookup(s => s.On);
    }

    /// <summary>Where a plan stands on a day that is under way.</summary>
    public static ImprovementStanding Of(ImprovementCase plan, DateOnly today)
    {
        var course = new ImprovementCourse(plan);
        for (var day = plan.DraftedOn; day <= today; day = day.AddDays(1))
        {
            course.Live(day);
            if (day < today)
                course.End(day);
        }
        return course.Foreseen();
    }

    /// <summary>How many days it takes in all, as far as that is known.</summary>
    private int Length => _agreed + (7 * (_extension + _missed)) + (ImprovementRules.NewManagerDays * _newManagers);

    private DateOnly StartsOn =>
        (_sharedOn ?? _day).AddDays(ImprovementRules.DaysToRead) is var earliest && earliest > _plan.StartsOn
            ? earliest
            : _plan.StartsOn;

    /// <summary>The week that a check-in is for, from 0: the one under way, or the next where none has begun.</summary>
    private int Week => _days.Count % 7 == 0 && !IsLastDay ? _days.Count / 7 : (_days.Count - 1) / 7;

    /// <summary>Whether this is the last day of a week, which is not over yet.</summary>
    private bool IsLastDay => _days.Count > 0 && _days.Count % 7 == 0 && _days[^1] == _day;

    private bool IsOver => _endedOn is not null;

    private ImprovementState State =>
        _closedAs
        ?? (
            _sharedOn is null
                ? _isAgreed
                    ? ImprovementState.Agreed
                    : ImprovementState.Drafting
                : _day < StartsOn
                    ? _readOn is null
                        ? ImprovementState.Shared
                        : ImprovementState.Acknowledged
                    : IsOver
                        ? ImprovementState.Deciding
                        : ImprovementState.Active
        );

    private void Live(DateOnly day)
    {
        _day = day;
        if (_closedAs is null)
        {
            if (_plan.LeftPositionOn <= day)
                Close(ImprovementState.Withdrawn);
            else if (_plan.NewManagers.Contains(day))
                Change();
        }
        if (
            _closedAs is null
            && _sharedOn is not null
            && day >= StartsOn
            && _days.Count < Length
            && !_plan.IsPaused(day)
        )
            _days.Add(day);
        foreach (var step in _steps[day])
            if (ImprovementRules.Refuse(Now(), step.Act, step.By, step.Weeks) is null)
                Take(step);
    }

    /// <summary>Another manager: a draft is agreed to anew; a plan that is shared gets 14 days and is confirmed.</summary>
    private void Change()
    {
        if (_sharedOn is null)
            (_isAsked, _isAgreed) = (false, false);
        else
            (_newManagers, _isUnconfirmed, _manager, _peopleOps, _endedOn) = (_newManagers + 1, true, null, null, null);
    }

    private void Take(ImprovementStep step)
    {
        switch (step.Act)
        {
            case ImprovementAct.Ask:
                _isAsked = true;
                break;
            case ImprovementAct.Change:
                (_isAsked, _isAgreed) = (false, false);
                break;
            case ImprovementAct.Agree:
                (_isAsked, _isAgreed) = (false, true);
                break;
            case ImprovementAct.Share:
                _sharedOn = _day;
                break;
            case ImprovementAct.Acknowledge:
                _readOn = _day;
                break;
            case ImprovementAct.CheckIn when step.By == ImprovementParty.Manager:
                _held.Add(Week);
                break;
            case ImprovementAct.Extend:
                (_extension, _manager, _peopleOps, _endedOn) = (step.Weeks, null, null, null);
                break;
            case ImprovementAct.Confirm:
                _isUnconfirmed = false;
                break;
            case ImprovementAct.Withdraw:
                Close(ImprovementState.Withdrawn);
                break;
            case ImprovementAct.FindMet or ImprovementAct.FindNotMet:
                Find(step);
                break;
        }
    }

    private void Find(ImprovementStep step)
    {
        if (step.By == ImprovementParty.Manager)
            _manager = step.Act;
        else
            _peopleOps = step.Act;
        if (_manager == _peopleOps)
            Close(_manager == ImprovementAct.FindMet ? ImprovementState.Met : ImprovementState.NotMet);
    }

    /// <summary>Midnight: a week without a check-in adds one, and the days to decide run out.</summary>
    private void End(DateOnly day)
    {
        if (_closedAs is not null)
            return;
        if (IsLastDay && !_held.Contains(Week))
            _missed++;
        if (_days.Count > 0 && _days.Count == Length)
            _endedOn ??= day;
        if (_endedOn?.AddDays(ImprovementRules.DaysToDecide) <= day)
            (_closedAs, _closedOn) = (ImprovementState.Undecided, day.AddDays(1));
    }

    private void Close(ImprovementState state) => (_closedAs, _closedOn) = (state, _day);
}
