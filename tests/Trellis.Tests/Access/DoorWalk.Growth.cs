namespace Trellis.Tests.Access;

/// <summary>What a walk brings back of growth, where an earlier one took it away.</summary>
public sealed partial class DoorWalk
{
    /// <summary>One walk may answer, decline or withdraw the request.</summary>
    private Task<int> EnsureQuestion() =>
        World.App.Db(async db =>
        {
            await db.Set<FeedbackNote>().Where(n => n.QuestionId == World.FeedbackQuestion).ExecuteDeleteAsync();
            return await db.Set<FeedbackQuestion>()
                .Where(q => q.Id == World.FeedbackQuestion)
                .ExecuteUpdateAsync(q => q.SetProperty(x => x.State, FeedbackQuestionState.Open));
        });

    /// <summary>One walk may stop sharing the case, or close it.</summary>
    private Task<int> EnsurePromotion() =>
        World.App.Db(db =>
            db.Set<PromotionCase>()
                .Where(c => c.Id == World.Promotion)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(x => x.ClosedAt, (DateTime?)null)
                        .SetProperty(x => x.SharedAt, World.App.Clock.GetUtcNow().UtcDateTime)
                        .SetProperty(x => x.ManagerId, World.People[World.Max])
                )
        );

    /// <summary>One walk may retire the resource, or remove what Ada said of it.</summary>
    private Task<int> EnsureResource() =>
        World.App.Db(async db =>
        {
            await db.Set<LearningResource>()
                .Where(r => r.Id == World.Resource)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ResourceState.Kept));
            var told = await db.Set<ResourceUse>()
                .Where(u => u.ResourceId == World.Resource)
                .Select(u => u.PersonId)
                .ToListAsync();
            db.AddRange(
                World
                    .People.Values.Where(p => !told.Contains(p))
                    .Select(p => new ResourceUse
                    {
                        ResourceId = World.Resource,
                        PersonId = p,
                        HasHelped = true,
                        Did = "Read it.",
                        At = World.App.Clock.GetUtcNow().UtcDateTime,
                    })
            );
            return await db.SaveChangesAsync();
        });

    /// <summary>The piece of evidence that the world begins with, which one walk may remove.</summary>
    private Task<int> EnsureEvidence() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<EvidenceItem>().AnyAsync(e => e.Id == World.EvidencePiece))
                db.Add(
                    new EvidenceItem
                    {
                        Id = World.EvidencePiece,
                        PersonId = World.People[World.Ada],
                        Source = EvidenceSource.Own,
                        Note = World.EvidenceKept,
                        At = World.App.Clock.GetUtcNow().UtcDateTime,
                        Consent = QuoteConsent.NotNeeded,
                    }
                );
            return await db.SaveChangesAsync();
        });

    /// <summary>The note that the world begins with, which one walk may keep or delete.</summary>
    private Task<int> EnsureRetroNote() =>
        World.App.Db(async db =>
        {
            await db.Set<RetroNote>().Where(n => n.Id == World.RetroNote).ExecuteDeleteAsync();
            db.Add(
                new RetroNote
                {
                    Id = World.RetroNote,
                    WriterId = World.People[World.Max],
                    PersonId = World.People[World.Ada],
                    Retrospective = "Index",
                    HeldOn = World.App.Clock.Today,
                    Text = World.RetroNoteText,
                    At = World.App.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveChangesAsync();
        });

    /// <summary>The appreciation that the world begins with, which one walk may remove.</summary>
    private Task<int> EnsureThanks() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<Appreciation>().AnyAsync(a => a.Id == World.Thanks))
                db.Add(
                    new Appreciation
                    {
                        Id = World.Thanks,
                        WriterId = World.People[World.Max],
                        For = AppreciationFor.People,
                        Audience = AppreciationAudience.Named,
                        Text = World.ThanksToOne,
                        At = World.App.Clock.GetUtcNow().UtcDateTime,
                        Recipients = [new() { PersonId = World.People[World.Ada] }],
                    }
                );
            return await db.SaveChangesAsync();
        });

    /// <summary>One walk may skip the meeting, or say that it was held.</summary>
    private Task<int> EnsurePlanned() =>
        World.App.Db(db =>
            db.Set<OneOnOneMeeting>()
                .Where(m => m.Id == World.OneOnOneMeeting)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OneOnOneState.Planned))
        );

    private Task<int> EnsureOneOnOneAction() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<OneOnOneAction>().AnyAsync(a => a.Id == World.OneOnOneAction))
                db.Add(
                    new OneOnOneAction
                    {
                        Id = World.OneOnOneAction,
                        SeriesId = World.OneOnOne,
                        OwnerId = World.People[World.Max],
                        Text = World.SharedAction,
                        AgreedAt = World.App.Clock.GetUtcNow().UtcDateTime,
                    }
                );
            return await db.SaveChangesAsync();
        });

    private Task<int> EnsurePoint() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<OneOnOnePoint>().AnyAsync(p => p.Id == World.OneOnOnePoint))
                db.Add(
                    new OneOnOnePoint
                    {
                        Id = World.OneOnOnePoint,
                        SeriesId = World.OneOnOne,
                        WriterId = World.People[World.Ada],
                        Text = World.SharedPoint,
                        At = World.App.Clock.GetUtcNow().UtcDateTime,
                        Place = 1,
                    }
                );
            return await db.SaveChangesAsync();
        });

    private Task<int> EnsureAction() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<GoalAction>().AnyAsync(a => a.Id == World.GoalAction))
                db.Add(
                    new GoalAction
                    {
                        Id = World.GoalAction,
                        GoalId = World.Goal,
                        Text = World.GoalStep,
                    }
                );
            return await db.SaveChangesAsync();
        });

    /// <summary>The draft that the world begins with, which one walk may discard.</summary>
    private Task<int> EnsureImprovementDraft() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<ImprovementPlan>().AnyAsync(p => p.Id == World.ImprovementDraft))
                db.Add(World.ImprovementDraftOf((await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id));
            return await db.SaveChangesAsync();
        });

    private Task<int> EnsureShare() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<SkillShare>().AnyAsync(s => s.Id == World.SkillShare))
                db.Add(World.NewShare());
            return await db.SaveChangesAsync();
        });

    private Task<int> EnsureCertificate() =>
        World.App.Db(async db =>
        {
            if (!await db.Set<Certificate>().AnyAsync(c => c.Id == World.Certificate))
                db.Add(World.NewCertificate());
            return await db.SaveChangesAsync();
        });
}
