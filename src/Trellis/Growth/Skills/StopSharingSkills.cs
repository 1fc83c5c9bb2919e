namespace Trellis.Growth.Skills;

/// <summary>Stops sharing one's own skills with a team, whose manager loses sight of them with it.</summary>
public sealed class StopSharingSkills(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<SkillShare> id, CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var share = await db.For(me).SkillShares.SingleOrDefaultAsync(s => s.Id == id && s.PersonId == person, ct);
        if (share is null)
            return new Problem.Missing("This team");
        db.Remove(share);
        db.Record(me, SkillActivity.Unshared, id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
