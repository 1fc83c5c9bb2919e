namespace Trellis.Growth.Skills;

/// <summary>Marks a competency or skill as one that oneself wants to grow in, or removes the mark. Twice is the same as once.</summary>
public sealed class WishForSkill(AppDb db, Viewer me)
{
    public Task<Result<Done>> Handle(Id<Item> item, bool wants, CancellationToken ct) =>
        db.InSerializedTransaction(() => Mark(item, wants, ct), ct);

    private async Task<Result<Done>> Mark(Id<Item> item, bool wants, CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var wish = await sight.SkillWishes.SingleOrDefaultAsync(w => w.PersonId == person && w.ItemId == item, ct);
        if (wish is not null == wants)
            return Done.It;
        if (wish is not null)
        {
            db.Remove(wish);
            db.Record(me, SkillActivity.Unwished, item.ToString(), person);
        }
        else
        {
            if (!await Exists(sight, item, ct))
                return new Problem.Missing("This competency or skill");
            db.Add(
                new SkillWish
                {
                    PersonId = person,
                    ItemId = item,
                    At = me.Now,
                }
            );
            db.Record(me, SkillActivity.Wished, item.ToString(), person);
        }
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private static async Task<bool> Exists(Sight sight, Id<Item> item, CancellationToken ct) =>
        await sight.Competencies.AnyAsync(c => c.Id == item && c.RetiredAt == null, ct)
        || await sight.Skills.AnyAsync(s => s.Id == item && s.RetiredAt == null, ct);
}
