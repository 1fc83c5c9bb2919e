namespace Trellis.Reviews.Cycles;

/// <summary>What is counted over the reviews of a cycle, one after the other.</summary>
public sealed class CycleTally
{
    /// <summary>Of how many days with reminders the numbers are kept.</summary>
    public const int Days = 5;

    /// <summary>How many coworkers with open requests are listed.</summary>
    private const int Listed = 12;

    /// <summary>Up to how many teams there is a list of them to choose from.</summary>
    private const int MostTeams = 60;

    private readonly int[][] _parts =
    [
        .. Enum.GetValues<CyclePart>().Select(_ => new int[Enum.GetValues<PartMark>().Length]),
    ];
    private readonly Dictionary<Id<Person>, CoworkerLoad> _loads = [];
    private readonly HashSet<Id<Person>> _teams = [];
    private readonly HashSet<Id<Person>> _remindable = [];
    private int _people;
    private int _left;
    private int _late;
    private int _planned;
    private int _muted;
    private int _open;

    /// <summary>Whether there were reviews and none of them is open.</summary>
    public bool IsOver => _open == 0;

    public void Add(CycleLine line, IReadOnlyList<PartMark> marks, IEnumerable<CoworkerProgress> coworkers, Viewer me)
    {
        if (line.TeamId is { } team)
            _teams.Add(team);
        if (!CycleBoardRules.Counts(line.Stage))
        {
            _left++;
            return;
        }
        _people++;
        for (var part = 0; part < marks.Count; part++)
            _parts[part][(int)marks[part]]++;
        if (line.Part is null)
            return;
        _open++;
        _planned += line.IsPlanned ? 1 : 0;
        _muted += line.IsMuted ? 1 : 0;
        if (line.DueOn < me.Today && !line.IsPaused)
        {
            _late++;
            if (line is { TurnId: { } turn, IsMuted: false })
                _remindable.Add(turn);
        }
        foreach (var request in coworkers.Where(c => c is { IsOpen: true, IsAway: false }))
            AddRequest(request.CoworkerId, me.Day(request.AskedAt!.Value), request.DueOn!.Value);
    }

    private void AddRequest(Id<Person> coworker, DateOnly asked, DateOnly due)
    {
        var known = _loads.GetValueOrDefault(coworker) ?? new(coworker, 0, asked, due);
        _loads[coworker] = new(
            coworker,
            known.Open + 1,
            asked < known.Oldest ? asked : known.Oldest,
            due < known.NextDue ? due : known.NextDue
        );
    }

    public CycleProgress Progress(IReadOnlyList<RemindedDay> reminded) =>
        new(
            _people,
            _left,
            _late,
            _planned,
            _parts,
            _loads.Values.Sum(l => l.Open),
            _loads.Count,
            [
                .. _loads
                    .Values.OrderByDescending(l => l.Open)
                    .ThenBy(l => l.NextDue)
                    .ThenBy(l => l.Coworker.Value)
                    .Take(Listed),
            ],
            _muted,
            _remindable.Count,
            _teams.Count <= MostTeams ? [.. _teams.OrderBy(t => t.Value)] : [],
            reminded
        );
}
