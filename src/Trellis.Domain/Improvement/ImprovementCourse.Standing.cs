namespace Trellis.Domain.Improvement;

/// <summary>Where the course of an improvement plan stands, and how it goes on as far as that is known.</summary>
public sealed partial class ImprovementCourse
{
    private ImprovementStanding Now() =>
        new()
        {
            State = State,
            IsAsked = _isAsked,
            SharedOn = _sharedOn,
            AcknowledgedOn = _readOn,
            StartsOn = StartsOn,
            ClosedOn = _closedOn,
            NeedsConfirmation = _isUnconfirmed,
            Extension = _extension,
            Missed = _missed,
            NewManagers = _newManagers,
            ManagerFinds = _manager,
            PeopleOpsFinds = _peopleOps,
            HasCheckIn = _held.Contains(Week),
        };

    /// <summary>The same with the days that come, as if every check-in took place.</summary>
    private ImprovementStanding Foreseen()
    {
        var (standing, days) = (Now(), new List<DateOnly>(_days));
        var next = _day < standing.StartsOn ? standing.StartsOn : _day.AddDays(1);
        while (_closedAs is null && days.Count < Length && !_plan.Pauses.Any(p => p.Until is null && p.Has(next)))
        {
            if (!_plan.IsPaused(next))
                days.Add(next);
            next = next.AddDays(1);
        }
        return standing with
        {
            EndsOn =
                _closedAs is ImprovementState.Withdrawn ? _closedOn
                : days.Count == Length || _closedAs is not null ? Last(days)
                : null,
            Weeks = [.. days.Chunk(7).Select((d, i) => WeekOf(d, i))],
        };
    }

    /// <summary>A week without the chosen weekday has a pause in it: its check-in is on the last day before the pause.</summary>
    private static DateOnly BeforeThePause(DateOnly[] days) =>
        days.Zip(days.Skip(1)).Where(d => d.Second > d.First.AddDays(1)).Select(d => d.First).FirstOrDefault(days[^1]);

    private DateOnly? Last(List<DateOnly> days) => days.Count == 0 ? _closedOn : days[^1];

    private ImprovementWeek WeekOf(DateOnly[] days, int index) =>
        new(
            index + 1,
            days[0],
            days[^1],
            days.FirstOrDefault(d => d.DayOfWeek == _plan.CheckInOn, BeforeThePause(days)),
            _held.Contains(index),
            days.Length == 7 && days[^1] < (_closedOn ?? _day)
        );
}
