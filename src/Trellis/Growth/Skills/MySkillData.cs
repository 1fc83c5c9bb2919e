namespace Trellis.Growth.Skills;

/// <summary>For the export of one’s own data: marks to grow in, certificates, and the teams that skills are shared with.</summary>
public sealed class MySkillData(AppDb db, Viewer me)
{
    public sealed record View(
        IReadOnlyList<Wish> Wishes,
        IReadOnlyList<PersonSkills.Paper> Certificates,
        IReadOnlyList<Share> Shares
    );

    /// <param name="Item">The name of the competency or skill.</param>
    public sealed record Wish(string Item, DateTime At);

    /// <param name="TeamOf">The name of the manager.</param>
    public sealed record Share(string TeamOf, DateTime At);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        return new(
            await sight
                .SkillWishes.Where(w => w.PersonId == me.PersonId)
                .OrderBy(w => w.At)
                .Select(w => new Wish(w.Item!.Name, w.At))
                .ToListAsync(ct),
            await PersonSkills.Papers(sight, me.PersonId, ct),
            await sight
                .SkillShares.Where(s => s.PersonId == me.PersonId)
                .OrderBy(s => s.At)
                .Select(s => new Share(s.Manager!.Name, s.At))
                .ToListAsync(ct)
        );
    }
}
