namespace Trellis.Frameworks.Proposals;

/// <summary>
/// What people say about the framework: open ones first for editors, one's own with their answers, or all of one
/// competency.
/// </summary>
public sealed class ProposalList(AppDb db, Viewer me)
{
    public const int PageSize = 20;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, int Open);

    public sealed record Line(
        Id<Proposal> Id,
        Id<Item> CompetencyId,
        string Competency,
        string Framework,
        int? Level,
        string? LevelName,
        Track Track,
        string Author,
        bool IsMine,
        DateTime At,
        string Comment,
        string Suggested,
        string Against,
        Decision? Decision,
        string Answer,
        string DecidedBy,
        DateTime? DecidedAt
    );

    /// <param name="which">"open", "mine", or anything else for all.</param>
    public async Task<View> Load(string? which, Id<Item>? competency, int page, CancellationToken ct)
    {
        var all = db.For(me).Proposals.Where(p => competency == null || p.CompetencyId == competency);
        var open = await all.CountAsync(p => p.Decision == null, ct);
        if (which == "open")
            all = all.Where(p => p.Decision == null);
        if (which == "mine")
            all = all.Where(p => p.AuthorId == me.PersonId);
        page = await all.PageAt(page, PageSize, ct);
        var lines = await Lines(
            all.OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize + 1),
            ct
        );
        return new([.. lines.Take(PageSize)], page, lines.Count > PageSize, open);
    }

    public async Task<Line?> Load(Id<Proposal> id, CancellationToken ct) =>
        (await Lines(db.For(me).Proposals.Where(p => p.Id == id), ct)).SingleOrDefault();

    /// <summary>Writes down that the author has read the answers.</summary>
    public async Task ReadAnswers(CancellationToken ct)
    {
        var unread = await db.For(me)
            .Proposals.Where(p => p.AuthorId == me.PersonId && p.Decision != null && p.ReadAt == null)
            .ToListAsync(ct);
        if (unread.Count == 0)
            return;
        foreach (var proposal in unread)
            proposal.ReadAt = me.Now;
        await db.Save(ct);
    }

    private async Task<List<Line>> Lines(IQueryable<Proposal> proposals, CancellationToken ct)
    {
        var sight = db.For(me);
        return await proposals
            .Select(p => new Line(
                p.Id,
                p.CompetencyId,
                p.Competency!.Name,
                sight.Frameworks.Where(f => f.Id == p.Competency.FrameworkId).Select(f => f.Name).First(),
                p.Level,
                p.Competency.Scale!.Levels.Where(l => l.Rank == p.Level).Select(l => l.Name).FirstOrDefault(),
                p.Track,
                p.Author!.Name,
                p.AuthorId == me.PersonId,
                p.At,
                p.Comment,
                p.Suggested,
                p.Against,
                p.Decision,
                p.Answer,
                p.DecidedBy,
                p.DecidedAt
            ))
            .ToListAsync(ct);
    }
}
