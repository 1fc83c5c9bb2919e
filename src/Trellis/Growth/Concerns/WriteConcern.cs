using Trellis.Messages;

namespace Trellis.Growth.Concerns;

/// <summary>Writes a concern to somebody who reports to one today, and tells them that something was shared.</summary>
public sealed class WriteConcern(AppDb db, Viewer me)
{
    public Task<Result<Id<Concern>>> Handle(Id<Person> person, ConcernContent request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Write(person, request, ct), ct);

    private async Task<Result<Id<Concern>>> Write(Id<Person> person, ConcernContent request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        if (
            person == me.PersonId
            || !await sight.ManagersToday.AnyAsync(m => m.PersonId == person && m.ManagerId == me.PersonId, ct)
        )
            return new Problem.Missing("This person");
        if (!await ConcernContent.Knows(sight, request.Competency, ct))
            return ConcernContent.Unknown;
        var (seen, since) = (Names.TidyText(request.Seen), SentTwice.Since(me));
        var written = sight.Concerns.Where(c => c.PersonId == person && c.WriterId == me.PersonId);
        // a form that is sent twice is one concern
        var same = await written
            .Where(c => c.At > since && c.CompetencyId == request.Competency && c.Seen == seen)
            .Select(c => (Id<Concern>?)c.Id)
            .FirstOrDefaultAsync(ct);
        if (same is { } known)
            return known;
        if (await written.CountAsync(c => c.On > me.Today.AddMonths(-ConcernRules.Months), ct) >= ConcernRules.Most)
            return new Problem.Refused("concern.many", $"You wrote {ConcernRules.Most} in six months. Talk first.");
        var concern = new Concern
        {
            PersonId = person,
            WriterId = me.PersonId!.Value,
            CompetencyId = request.Competency,
            Expected = Names.TidyText(request.Expected),
            Seen = seen,
            Helps = Names.TidyText(request.Helps),
            At = me.Now,
            On = me.Today,
        };
        db.Add(concern);
        db.Tell(me, PrivateMessages.Shared, person, GrowthRoutes.Concern(concern.Id));
        db.Record(me, ConcernActivity.Written, concern.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : concern.Id;
    }
}
