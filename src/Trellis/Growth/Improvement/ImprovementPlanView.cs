namespace Trellis.Growth.Improvement;

/// <summary>One improvement plan for whoever may read it. Every reading is written down and shown on it.</summary>
public sealed class ImprovementPlanView(AppDb db, Viewer me, ImprovementCases cases)
{
    private const int MostReadings = 100;

    /// <param name="Party">What the viewer is to it.</param>
    /// <param name="Manager">Who manages the person today; null if nobody.</param>
    /// <param name="History">What was done, the oldest first.</param>
    /// <param name="Readings">Who opened it, the latest first.</param>
    /// <param name="Allowed">What the viewer can do now.</param>
    public sealed record View(
        Id<ImprovementPlan> Id,
        Id<Person> PersonId,
        string Person,
        ImprovementParty Party,
        string? Manager,
        string PreparedBy,
        string Partner,
        string Position,
        DateOnly DraftedOn,
        string Why,
        string WhyNoConcern,
        IReadOnlyList<Named> Concerns,
        IReadOnlyList<NeededLevel> Levels,
        IReadOnlyList<string> Support,
        int Weeks,
        DateOnly? PauseFrom,
        DateOnly? PauseUntil,
        ImprovementStanding Standing,
        IReadOnlyList<Entry> History,
        IReadOnlyList<Reading> Readings,
        IReadOnlyList<ImprovementAct> Allowed,
        int Version
    )
    {
        public string First => Person.Split(' ')[0];
        public bool IsMine => Party == ImprovementParty.Person;

        public bool Can(ImprovementAct act) => Allowed.Contains(act);
    }

    /// <param name="Id">Null once the concern is kept no longer.</param>
    /// <param name="CanRead">Whether the viewer can open the concern itself.</param>
    public sealed record Named(Id<Concern>? Id, DateOnly On, string Competency, bool CanRead);

    public sealed record Entry(
        ImprovementAct Act,
        ImprovementParty Party,
        string By,
        DateTime At,
        DateOnly On,
        int Weeks,
        string Text
    );

    public sealed record Reading(string By, DateTime At);

    public async Task<View?> Load(Id<ImprovementPlan> id, CancellationToken ct)
    {
        if (await cases.Find(id, ct) is not { } info || info.PartyOf(me) is not { } party)
            return null;
        var (plan, sight) = (info.Plan, db.For(me));
        if (party != ImprovementParty.Person)
            await db.RecordOnce(me, ImprovementActivity.Read, id.ToString(), plan.PersonId, ct);
        var concerns = plan.Concerns.Select(c => c.ConcernId).OfType<Id<Concern>>().ToList();
        var open = await sight.Concerns.Where(c => concerns.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        var readings = await sight
            .ImprovementReadings(id, ImprovementActivity.Read.Name)
            .OrderByDescending(a => a.At)
            .Take(MostReadings)
            .Select(a => new Reading(a.ByName, a.At))
            .ToListAsync(ct);
        return new(
            id,
            plan.PersonId,
            plan.Person!.Name,
            party,
            info.Manager,
            plan.Manager!.Name,
            plan.Partner!.Name,
            plan.Position!.FullName,
            plan.DraftedOn,
            plan.Why,
            plan.WhyNoConcern,
            plan.Concerns.ConvertAll(c => new Named(
                c.ConcernId,
                c.On,
                c.Competency,
                c.ConcernId is { } named && open.Contains(named)
            )),
            plan.Levels,
            plan.Support,
            plan.Weeks,
            plan.PauseFrom,
            plan.PauseUntil,
            info.Standing.For(party),
            [.. plan.Facts.Where(f => info.Standing.IsFor(party, f.Act)).Select(EntryOf)],
            readings,
            [.. Enum.GetValues<ImprovementAct>().Where(a => info.Allows(a, me))],
            plan.Version
        );
    }

    /// <summary>One line of the history, with its words.</summary>
    internal static Entry EntryOf(ImprovementFact f) => new(f.Act, f.Party, f.By!.Name, f.At, f.On, f.Weeks, f.Text);
}
