using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>Makes a position one's target, or no longer. Several at once are fine.</summary>
public sealed class ChooseTarget(AppDb db, Viewer me, FindPosition find)
{
    public async Task<Result<Done>> Handle(string slug, bool chosen, CancellationToken ct)
    {
        var found = await find.Load(slug, ct);
        if (found.Problem is { } problem)
            return problem;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var target = await db.For(me)
            .Targets.SingleOrDefaultAsync(t => t.PersonId == person && t.PositionId == found.Value!.Id, ct);
        if (target is not null == chosen)
            return Domain.Kernel.Done.It;

        if (target is not null)
            db.Remove(target);
        else
            db.Add(
                new Target
                {
                    PersonId = person,
                    PositionId = found.Value!.Id,
                    ChosenAt = me.Now,
                }
            );
        db.Record(
            me,
            chosen ? CareerActivity.TargetChosen : CareerActivity.TargetDropped,
            found.Value!.Slug,
            person,
            found.Value.FullName
        );
        return await db.Save(ct) is { } stale ? stale : Domain.Kernel.Done.It;
    }
}
