using Trellis.Frameworks.Read;
using Trellis.Stipends.Account;

namespace Trellis.Growth.Learning;

/// <summary>One learning resource, with what those did who used it.</summary>
public sealed class ResourceView(AppDb db, Viewer me)
{
    private const int MostUses = 50;

    /// <param name="ProposedBy">Null where it was imported at the command line.</param>
    /// <param name="Answer">For whoever proposed it and editors; empty for everybody else.</param>
    /// <param name="Item">The competency or skill; null where none was chosen.</param>
    /// <param name="Mine">What the viewer said; null where they have not.</param>
    public sealed record View(
        ResourceLine Line,
        string Currency,
        string Description,
        ItemFacts? Item,
        string? ProposedBy,
        DateOnly ProposedOn,
        DateOnly? DecidedOn,
        string DecidedBy,
        string Answer,
        IReadOnlyList<Use> Uses,
        Use? Mine,
        bool CanChange,
        bool CanDecide,
        bool CanRetire,
        int Version
    );

    public sealed record Use(string Person, bool HasHelped, string Did, DateOnly On);

    /// <summary>Null where there is none for this viewer.</summary>
    public async Task<View?> Load(Id<LearningResource> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var found = await sight
            .Resources.Include(r => r.ProposedBy)
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        if (found is null)
            return null;
        var line = await ResourceLine.Of(sight.Resources.Where(r => r.Id == id)).SingleAsync(ct);
        var uses = await sight
            .ResourceUses.Where(u => u.ResourceId == id)
            .OrderByDescending(u => u.PersonId == me.PersonId)
            .ThenByDescending(u => u.At)
            .Take(MostUses)
            .Select(u => new
            {
                u.PersonId,
                u.Person!.Name,
                u.HasHelped,
                u.Did,
                u.At,
            })
            .ToListAsync(ct);
        var told = uses.ConvertAll(u => (u.PersonId, Use: new Use(u.Name, u.HasHelped, u.Did, me.Day(u.At))));
        var isEditor = Can.EditFramework(me);
        return new(
            line,
            await StipendCurrency.Of(sight, ct),
            found.Description,
            found.ItemId is { } item ? (await ItemFacts.Of(sight, [item], ct)).GetValueOrDefault(item) : null,
            found.ProposedBy?.Name,
            me.Day(found.ProposedAt),
            found.DecidedAt is { } at ? me.Day(at) : null,
            found.DecidedBy,
            isEditor || found.ProposedById == me.PersonId ? found.Answer : "",
            told.ConvertAll(u => u.Use),
            told.Find(u => u.PersonId == me.PersonId).Use,
            ChangeResource.MayChange(found, me),
            isEditor && found.State == ResourceState.Proposed && found.ProposedById != me.PersonId,
            isEditor && found.State is ResourceState.Kept or ResourceState.Retired,
            found.Version
        );
    }
}
