using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Growth.Goals;

/// <summary>What somebody chooses from when they write a goal: who reads it, and what it develops.</summary>
public sealed class GoalChoices(AppDb db, Viewer me, Suggestions suggestions)
{
    /// <param name="Manager">Whom the viewer reports to today; null if nobody.</param>
    /// <param name="Items">What their position and target expect, and what else is asked for.</param>
    /// <param name="Step">The gap that the goal begins with; null if it begins with none.</param>
    /// <param name="Suggestion">The suggestion that it accepts; null if it accepts none.</param>
    public sealed record View(string? Manager, IReadOnlyList<Choice> Items, StepUp? Step, Suggestions.View? Suggestion);

    /// <param name="Now">The rank held; null if it is not known.</param>
    /// <param name="Expected">The rank that the position expects, else the target; null if neither names it.</param>
    public sealed record Choice(ItemFacts Item, int? Now, int? Expected)
    {
        /// <summary>The next level; null at the top of the scale.</summary>
        public int? Next => (Now ?? 0) < Item.Max ? (Now ?? 0) + 1 : null;
    }

    /// <summary>The level held and the next one, with their descriptors.</summary>
    /// <param name="HeldText">Null where the framework describes no such level.</param>
    public sealed record StepUp(Choice Choice, int? Held, string? HeldText, int Next, string? NextText);

    /// <param name="item">The competency or skill of the gap that it begins with.</param>
    /// <param name="suggestion">The suggestion that it accepts. Null is answered where it cannot be.</param>
    /// <param name="also">What else can be chosen, such as what a goal has already.</param>
    public async Task<View?> Load(
        Id<Item>? item,
        Id<SuggestedGoal>? suggestion,
        IReadOnlyCollection<Id<Item>> also,
        CancellationToken ct
    )
    {
        if (me.PersonId is not { } person)
            return null;
        var suggested = suggestion is { } id ? (await suggestions.Load(ct)).FirstOrDefault(s => s.Id == id) : null;
        if (suggestion is not null && suggested is null)
            return null;
        var sight = db.For(me);
        var lines = await ItemLevels.OfMyself(sight, person, ct);
        List<Id<Item>> more = [.. also, .. new[] { item, suggested?.Item }.OfType<Id<Item>>()];
        var facts = lines.Select(l => l.Item).ToDictionary(i => i.Id);
        foreach (var (key, fact) in await ItemFacts.Of(sight, [.. more.Where(i => !facts.ContainsKey(i))], ct))
            facts.Add(key, fact);
        if (item is { } asked && !facts.ContainsKey(asked))
            return null;
        var points = await LevelPoints.Of(sight, person, [.. facts.Keys], ct);
        var expected = lines.ToDictionary(l => l.Item.Id, l => l.RoleLevel ?? l.TargetLevel);
        List<Choice> choices =
        [
            .. facts
                .Values.OrderBy(f => f.Rank)
                .Select(f => new Choice(f, LevelHistory.Now(points[f.Id]), expected.GetValueOrDefault(f.Id))),
        ];
        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == person, ct);
        var step = item is { } gap ? await Step(sight, person, choices.Find(c => c.Item.Id == gap)!, ct) : null;
        return new(manager?.Name, choices, step, suggested);
    }

    private static async Task<StepUp?> Step(Sight sight, Id<Person> person, Choice choice, CancellationToken ct)
    {
        if (choice.Next is not { } next)
            return null;
        if (choice.Item.Kind == ItemKind.Skill)
            return new(
                choice,
                choice.Now,
                choice.Now is { } rank ? ItemFacts.SkillLevel(rank) : null,
                next,
                ItemFacts.SkillLevel(next)
            );
        var track = await sight
            .EmploymentsToday.Where(e => e.PersonId == person)
            .Select(e => (Track?)e.Position!.Track)
            .SingleOrDefaultAsync(ct);
        var texts = await ItemFacts.Descriptors(sight, [(choice.Item.Id, choice.Now ?? 0), (choice.Item.Id, next)], ct);
        string? Text(int level) => texts.Pick(choice.Item.Id, level, track ?? Track.Individual).Text;
        return new(choice, choice.Now, choice.Now is { } held ? Text(held) : null, next, Text(next));
    }
}
