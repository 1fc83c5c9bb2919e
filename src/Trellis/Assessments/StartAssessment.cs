namespace Trellis.Assessments;

/// <summary>
/// Begins a self-assessment, or a manager's assessment of somebody who reports to them. It joins the open round or
/// opens one; a second call finds the first draft.
/// </summary>
public sealed class StartAssessment(AppDb db, Viewer me)
{
    public Task<Result<Id<Assessment>>> Handle(Id<Person> about, CancellationToken ct) =>
        db.RetryOnConflict(() => Start(about, ct));

    private async Task<Result<Id<Assessment>>> Start(Id<Person> about, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .Growing.Where(p => p.Id == about)
            .Select(p => new { p.Id, p.Name })
            .SingleOrDefaultAsync(ct);
        if (person is null || me.PersonId is not { } rater)
            return new Problem.Missing("This person");
        var fact = await sight
            .EmploymentsToday.Where(e => e.PersonId == about)
            .Select(e => new { e.PositionId })
            .SingleOrDefaultAsync(ct);
        if (fact?.PositionId is not { } position)
            return new Problem.Refused(
                "assessment.no-position",
                $"{(about == rater ? "You have" : $"{person.Name} has")} no position yet, so there is nothing to "
                    + $"assess against. People Ops can add it."
            );

        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == about, ct);
        var kind = about == rater ? AssessmentKind.Self : AssessmentKind.Manager;
        var round = await sight
            .Rounds.Include(r => r.Assessments)
            .Where(r => r.PersonId == about && r.CompletedAt == null)
            .OrderByDescending(r => r.OpenedAt)
            .FirstOrDefaultAsync(ct);
        if (round?.Assessments.Find(a => a.Kind == kind && a.RaterId == rater) is { } mine)
            return mine.Id;
        if (round is null)
        {
            var version = await sight
                .FrameworkVersions.Where(v =>
                    v.Number == v.Framework!.InForce
                    && sight.Positions.Any(p => p.Id == position && p.FrameworkId == v.FrameworkId)
                )
                .Select(v => v.Id)
                .SingleAsync(ct);
            db.Add(
                round = new()
                {
                    PersonId = about,
                    PositionId = position,
                    FrameworkVersionId = version,
                    OpenedAt = me.Now,
                }
            );
        }

        var assessment = new Assessment
        {
            RoundId = round.Id,
            PersonId = about,
            RaterId = rater,
            Kind = kind,
            StartedAt = me.Now,
            Audience = AssessmentRules.Audience(kind, person.Name, manager?.Name),
        };
        db.Add(assessment);
        db.Record(me, AssessmentActivity.Started, assessment.Id.ToString(), about, kind.ToString());
        return await db.Save(ct) is { } problem ? problem : assessment.Id;
    }
}
