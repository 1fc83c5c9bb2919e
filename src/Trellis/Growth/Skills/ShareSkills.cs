using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Skills;

/// <summary>Shares one's own skills with the manager of another team, who is told. Twice is the same as once.</summary>
public sealed class ShareSkills(AppDb db, Viewer me)
{
    public sealed class Request
    {
        /// <summary>Whose team it is.</summary>
        [Required(ErrorMessage = "Name the manager of a team.")]
        public Id<Person>? Manager { get; set; }
    }

    public Task<Result<Id<SkillShare>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Share(request, ct), ct);

    private async Task<Result<Id<SkillShare>>> Share(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var (sight, manager) = (db.For(me), request.Manager!.Value);
        if (!await sight.Colleagues.AnyAsync(c => c.PersonId == manager, ct))
            return new Problem.Missing("This person");
        var shares = await sight.SkillShares.Where(s => s.PersonId == person).ToListAsync(ct);
        if (shares.Find(s => s.ManagerId == manager) is { } same)
            return same.Id;
        var refused = SkillShare.Refuse(
            manager == person,
            await sight.Colleagues.AnyAsync(c => c.PersonId == person && c.ManagerId == manager, ct),
            await sight.Colleagues.AnyAsync(c => c.ManagerId == manager, ct),
            shares.Count
        );
        if (refused is not null)
            return refused;
        var share = new SkillShare
        {
            PersonId = person,
            ManagerId = manager,
            At = me.Now,
        };
        db.Add(share);
        db.Tell(me, SkillMessages.Shared, manager, GrowthRoutes.TeamSkills);
        db.Record(me, SkillActivity.Shared, share.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : share.Id;
    }
}
