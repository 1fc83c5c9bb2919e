namespace Trellis.Growth.Learning;

/// <summary>For the export of one’s own data: the learning resources that one proposed, and what one said of others.</summary>
public sealed class MyResourceData(AppDb db, Viewer me)
{
    public sealed record View(IReadOnlyList<Proposal> Proposed, IReadOnlyList<Use> Used);

    public sealed record Proposal(
        string Title,
        string Link,
        string Description,
        ResourceState State,
        string Answer,
        DateTime At
    );

    public sealed record Use(string Resource, bool HasHelped, string Did, DateTime At);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        return new(
            await sight
                .Resources.Where(r => r.ProposedById == me.PersonId)
                .OrderBy(r => r.ProposedAt)
                .Select(r => new Proposal(r.Title, r.Link, r.Description, r.State, r.Answer, r.ProposedAt))
                .ToListAsync(ct),
            await sight
                .ResourceUses.Where(u => u.PersonId == me.PersonId)
                .OrderBy(u => u.At)
                .Select(u => new Use(u.Resource!.Title, u.HasHelped, u.Did, u.At))
                .ToListAsync(ct)
        );
    }
}
