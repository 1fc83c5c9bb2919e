namespace Trellis.Assessments;

/// <summary>
/// Begins a self-assessment, or a manager's assessment of somebody who reports to them or whose review they lead. It joins
/// the open round, that of a review first, or opens one; a second call finds the first draft.
/// </summary>
public sealed class StartAssessment(AppDb db, Viewer me)
{
    public Task<Result<Id<Assessment>>> Handle(Id<Person> about, CancellationToken ct) =>
        db.RetryOnConflict(() => Start(about, ct));

    private async Task<Result<Id<Assessment>>> Start(Id<Person> about, CancellationToken ct)
    {
        var sight = db.For(me);
        var review = await sight
            .OwnReviews.Where(r => r.PersonId == about && r.EndedAt == null && r.Round!.CompletedAt == null)
            .Where(r => r.PersonId == me.PersonId || sight.LedReviews.Any(l => l.Id == r.Id))
            .Select(r => new { r.RoundId, r.Terms })
            .SingleOrDefaultAsync(r => r.RoundId != null, ct);
        var person = await sight
            .Growing.Where(p => p.Id == about)
            .Select(p => new { p.Id, p.Name })
            .SingleOrDefaultAsync(ct);
        if (person is null && review is not null)
            person = await sight
                .Colleagues.Where(c => c.PersonId == about)
                .Select(c => new { Id = c.PersonId, c.Name })
                .SingleOrDefaultAsync(ct);
        if (person is null || me.PersonId is not { } rater)
            return new Problem.Missing("This person");

        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == about, ct);
        var ofReview = review?.RoundId;
        var kind = about == rater ? AssessmentKind.Self : AssessmentKind.Manager;
        var round = await sight
            .Rounds.Include(r => r.Assessments)
            .Where(r => r.PersonId == about && r.CompletedAt == null && r.ClosedAt == null)
            .OrderByDescending(r => r.Id == ofReview)
            .ThenByDescending(r => r.OpenedAt)
            .FirstOrDefaultAsync(ct);
        if (round?.Assessments.Find(a => a.Kind == kind && a.RaterId == rater) is { } mine)
            return mine.Id;
        if (round is not null && AssessmentRules.IsClosed(round, kind) is { } closed)
            return closed;
        if (round is null)
        {
            var opened = await Open(about, person.Name, ct);
            if (opened.Value is null)
                return opened.Problem!;
            db.Add(round = opened.Value);
        }

        var assessment = new Assessment
        {
            RoundId = round.Id,
            PersonId = about,
            RaterId = rater,
            Kind = kind,
            StartedAt = me.Now,
            Audience =
                review?.RoundId == round.Id
                    ? ReviewAudiences.View(kind, person.Name, manager?.Name, review.Terms)
                    : AssessmentRules.Audience(kind, person.Name, manager?.Name),
        };
        db.Add(assessment);
        db.Record(me, AssessmentActivity.Started, assessment.Id.ToString(), about, kind.ToString());
        return await db.Save(ct) is { } problem ? problem : assessment.Id;
    }

    /// <summary>A round for the position of today, in the version of its framework that is in force.</summary>
    private async Task<Result<AssessmentRound>> Open(Id<Person> about, string name, CancellationToken ct)
    {
        var sight = db.For(me);
        var fact = await sight
            .EmploymentsToday.Where(e => e.PersonId == about)
            .Select(e => new { e.PositionId })
            .SingleOrDefaultAsync(ct);
        if (fact?.PositionId is not { } position)
            return new Problem.Refused(
                "assessment.no-position",
                $"{(about == me.PersonId ? "You have" : $"{name} has")} no position yet, so there is nothing to "
                    + $"assess against. People Ops can add it."
            );
        var version = await sight
            .FrameworkVersions.Where(v =>
                v.Number == v.Framework!.InForce
                && sight.Positions.Any(p => p.Id == position && p.FrameworkId == v.FrameworkId)
            )
            .Select(v => v.Id)
            .SingleAsync(ct);
        return new AssessmentRound
        {
            PersonId = about,
            PositionId = position,
            FrameworkVersionId = version,
            OpenedAt = me.Now,
        };
    }
}
