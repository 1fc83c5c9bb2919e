using Trellis.Frameworks.Read;

namespace Trellis.Growth.Goals;

/// <summary>One goal for whoever may read it: what it says, its actions, check-ins, and how its levels moved.</summary>
public sealed class GoalView(AppDb db, Viewer me)
{
    /// <param name="IsMine">Whether the viewer is its owner.</param>
    /// <param name="Manager">Whom the owner reports to today, who reads it where it is shared; null if nobody.</param>
    /// <param name="FromReview">Whether it was suggested in a 360; told to its owner and their manager.</param>
    /// <param name="CanCheckIn">Whether the viewer may add a check-in now.</param>
    public sealed record View(
        Id<Goal> Id,
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        string? Manager,
        string Title,
        string Why,
        GoalKind Kind,
        Participation? Participation,
        int? Hours,
        GoalAudience Audience,
        GoalState State,
        DateOnly? StartedOn,
        DateOnly DueOn,
        DateOnly? EndedOn,
        string Learned,
        bool FromReview,
        IReadOnlyList<Line> Items,
        IReadOnlyList<Action> Actions,
        IReadOnlyList<Entry> CheckIns,
        bool CanCheckIn,
        int Version
    )
    {
        public string FirstName => Person.Split(' ')[0];
        public bool IsActive => State == GoalState.Active;

        /// <summary>Whether the viewer manages its owner, and may follow it.</summary>
        internal bool CanFollow { get; init; }
    }

    /// <summary>A competency or skill that grows with it.</summary>
    /// <param name="From">The rank held when it was chosen, as far as the viewer sees; null if it is not known.</param>
    /// <param name="Now">The rank held now, as far as the viewer sees; null if it is not known.</param>
    /// <param name="To">The rank to reach.</param>
    /// <param name="Levels">The names of its levels, from the lowest.</param>
    /// <param name="Text">The descriptor of the level to reach; null if there is none.</param>
    /// <param name="History">How it moved, the oldest first.</param>
    public sealed record Line(
        Id<Item> Id,
        string Name,
        ItemKind Kind,
        int? From,
        int? Now,
        int To,
        IReadOnlyList<string> Levels,
        string? Text,
        IReadOnlyList<LevelPoint> History
    )
    {
        public int Max => Levels.Count;

        public string LevelName(int level) => level >= 1 && level <= Max ? Levels[level - 1] : $"{level}";
    }

    public sealed record Action(Id<GoalAction> Id, string Text, DateOnly? DueOn, DateOnly? DoneOn);

    /// <param name="IsOwners">Whether the goal’s owner wrote it.</param>
    /// <param name="IsMine">Whether the viewer wrote it.</param>
    public sealed record Entry(
        string By,
        bool IsOwners,
        bool IsMine,
        DateTime At,
        string Text,
        DateOnly? MovedFrom,
        DateOnly? MovedTo,
        IReadOnlyList<NotedLevel> Levels
    );

    /// <param name="Level">The rank.</param>
    public sealed record NotedLevel(Id<Item> Item, string Name, int Level, string LevelName);

    public async Task<View?> Load(Id<Goal> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var goal = await sight
            .Goals.AsNoTracking()
            .Include(g => g.Person)
            .Include(g => g.Items)
            .SingleOrDefaultAsync(g => g.Id == id, ct);
        if (goal is null)
            return null;
        var isMine = goal.PersonId == me.PersonId;
        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == goal.PersonId, ct);
        var isManager = manager is not null && manager.ManagerId == me.PersonId;
        if (goal.Audience == GoalAudience.Manager)
            await db.RecordReading(me, GrowthActivity.GoalRead, goal.PersonId, ct);
        var actions = await sight
            .GoalActions.Where(a => a.GoalId == id)
            .OrderBy(a => a.DoneOn != null)
            .ThenBy(a => a.DueOn == null)
            .ThenBy(a => a.DueOn)
            .ThenBy(a => a.Id)
            .Select(a => new Action(a.Id, a.Text, a.DueOn, a.DoneOn))
            .ToListAsync(ct);
        var lines = await Lines(sight, goal, ct);
        return new(
            id,
            goal.PersonId,
            goal.Person!.Name,
            isMine,
            manager?.Name,
            goal.Title,
            goal.Why,
            goal.Kind,
            goal.Participation,
            goal.Hours,
            goal.Audience,
            goal.State,
            goal.StartedOn,
            goal.DueOn,
            goal.EndedOn,
            goal.Learned,
            goal.SuggestionId is not null && (isMine || isManager || me.IsOperator),
            lines,
            actions,
            await CheckInEntries.Of(sight, me, goal, ct),
            goal.State == GoalState.Active && (isMine || isManager),
            goal.Version
        )
        {
            CanFollow = isManager,
        };
    }

    private static async Task<IReadOnlyList<Line>> Lines(Sight sight, Goal goal, CancellationToken ct)
    {
        var ids = goal.Items.ConvertAll(i => i.ItemId);
        var facts = await ItemFacts.Of(sight, ids, ct);
        var points = await LevelPoints.Of(sight, goal.PersonId, ids, ct);
        var texts = await ItemFacts.Descriptors(sight, goal.Items.ConvertAll(i => (i.ItemId, i.To)), ct);
        var track = await sight
            .EmploymentsToday.Where(e => e.PersonId == goal.PersonId)
            .Select(e => (Track?)e.Position!.Track)
            .SingleOrDefaultAsync(ct);
        return
        [
            .. goal
                .Items.Where(i => facts.ContainsKey(i.ItemId))
                .Select(i => (Aim: i, Fact: facts[i.ItemId]))
                .OrderBy(i => i.Fact.Rank)
                .Select(i => new Line(
                    i.Fact.Id,
                    i.Fact.Name,
                    i.Fact.Kind,
                    LevelHistory.At(points[i.Fact.Id], i.Aim.ChosenAt),
                    LevelHistory.Now(points[i.Fact.Id]),
                    i.Aim.To,
                    i.Fact.Levels,
                    i.Fact.Kind == ItemKind.Skill
                        ? ItemFacts.SkillLevel(i.Aim.To)
                        : texts.Pick(i.Fact.Id, i.Aim.To, track ?? Track.Individual).Text,
                    LevelHistory.Told(points[i.Fact.Id])
                )),
        ];
    }
}
