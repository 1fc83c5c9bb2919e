using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Concerns;

/// <summary>Changes a concern that its person has not opened yet: its writer does.</summary>
public sealed class ChangeConcern(AppDb db, Viewer me)
{
    public sealed class Request : ConcernContent
    {
        /// <summary>The version that was read.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Concern> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        if (await sight.Concerns.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concern)
            return new Problem.Missing("This concern");
        if (concern.WriterId != me.PersonId)
            return new Problem.Forbidden();
        if (ConcernRules.RefuseChange(concern.ReadAt) is { } refused)
            return refused;
        if (!await ConcernContent.Knows(sight, request.Competency, ct))
            return ConcernContent.Unknown;
        if (concern.Version != request.Version)
            return new Problem.Stale("This concern was changed in the meantime. What you typed is still here.");
        (concern.CompetencyId, concern.Expected) = (request.Competency, Names.TidyText(request.Expected));
        (concern.Seen, concern.Helps) = (Names.TidyText(request.Seen), Names.TidyText(request.Helps));
        concern.Version++;
        db.Record(me, ConcernActivity.Changed, id.ToString(), concern.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
