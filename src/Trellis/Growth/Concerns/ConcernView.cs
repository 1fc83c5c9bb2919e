namespace Trellis.Growth.Concerns;

/// <summary>
/// One concern, for whoever may read it. That its person opens it is noted: from then on it does not change. That People
/// Ops opens it is shown to the person.
/// </summary>
public sealed class ConcernView(AppDb db, Viewer me)
{
    /// <param name="ReadAt">When its person opened it first; null before.</param>
    /// <param name="LapsesOn">The first day on which no improvement plan can name it any more.</param>
    /// <param name="Choices">What it can be about instead, for its writer while it can be changed; otherwise empty.</param>
    public sealed record View(
        Id<Concern> Id,
        Id<Person> PersonId,
        string Person,
        string Writer,
        Id<Item> CompetencyId,
        string Competency,
        string Expected,
        string Seen,
        string Helps,
        DateOnly On,
        DateOnly LapsesOn,
        DateTime? ReadAt,
        string Answer,
        DateTime? AnsweredAt,
        DateTime? ShownAt,
        bool IsMine,
        bool IsByMe,
        IReadOnlyList<PersonConcerns.Choice> Choices,
        int Version
    )
    {
        /// <summary>Whether the viewer can still change it.</summary>
        public bool CanChange => IsByMe && ReadAt is null;
    }

    public Task<View?> Load(Id<Concern> id, CancellationToken ct) => Load(id, mayRetry: true, ct);

    private async Task<View?> Load(Id<Concern> id, bool mayRetry, CancellationToken ct)
    {
        var sight = db.For(me);
        var concern = await sight
            .Concerns.Include(c => c.Person)
            .Include(c => c.Writer)
            .Include(c => c.Competency)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (concern is null)
            return null;
        var (isMine, isByMe) = (concern.PersonId == me.PersonId, concern.WriterId == me.PersonId);
        if (isMine && concern.ReadAt is null)
        {
            (concern.ReadAt, concern.Version) = (me.Now, concern.Version + 1);
            if (await db.Save(ct) is not null && mayRetry)
            {
                db.ChangeTracker.Clear(); // its writer saved at this moment: what is read is what they saved
                return await Load(id, mayRetry: false, ct);
            }
        }
        if (!isMine && !isByMe)
            await db.RecordOnce(me, await Reading(sight, concern, ct), id.ToString(), concern.PersonId, ct);
        return new(
            id,
            concern.PersonId,
            concern.Person!.Name,
            concern.Writer!.Name,
            concern.CompetencyId,
            concern.Competency!.Name,
            concern.Expected,
            concern.Seen,
            concern.Helps,
            concern.On,
            ConcernRules.LapsesOn(concern.On),
            concern.ReadAt,
            concern.Answer,
            concern.AnsweredAt,
            concern.ShownAt,
            isMine,
            isByMe,
            isByMe && concern.ReadAt is null ? await PersonConcerns.Choices(sight, ct) : [],
            concern.Version
        );
    }

    /// <summary>As what it is noted that People Ops opened it: a draft is not told of by the way.</summary>
    private static async Task<ActivityKind> Reading(Sight sight, Concern concern, CancellationToken ct) =>
        concern.ShownAt is not null
        || await sight.ImprovementPlans.AnyAsync(
            p => p.Concerns.Any(n => n.ConcernId == concern.Id) && p.Facts.Any(f => f.Act == ImprovementAct.Share),
            ct
        )
            ? ConcernActivity.Read
            : ConcernActivity.ReadWithDraft;
}
