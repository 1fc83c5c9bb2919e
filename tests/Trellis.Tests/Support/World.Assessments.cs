#pragma warning disable RS0030
using Trellis.Domain.Assessments;

namespace Trellis.Tests.Support;

/// <summary>The assessments of Ada.</summary>
public sealed partial class World
{
    /// <summary>An old round, sent by both and with a final view, and an open one with a draft of each.</summary>
    private async Task<int> AddAssessments(AppDb db)
    {
        var maker = (await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id;
        Writing = (await db.Set<Item>().SingleAsync(i => i.Name == "Writing")).Id;
        Framework = (await db.Set<Framework>().SingleAsync()).Id;
        var version = (await db.Set<FrameworkVersion>().SingleAsync()).Id;
        var proposal = new Proposal
        {
            CompetencyId = Writing,
            AuthorId = People[Ada],
            At = App.Clock.GetUtcNow().UtcDateTime,
            Comment = "Say it shorter.",
        };
        db.Add(proposal);
        Proposal = proposal.Id;
        var at = App.Clock.GetUtcNow().UtcDateTime;
        var old = new AssessmentRound
        {
            PersonId = People[Ada],
            PositionId = maker,
            FrameworkVersionId = version,
            OpenedAt = at.AddDays(-100),
            CompletedAt = at.AddDays(-90),
        };
        var open = new AssessmentRound
        {
            PersonId = People[Ada],
            PositionId = maker,
            FrameworkVersionId = version,
            OpenedAt = at.AddDays(-5),
        };
        db.AddRange(old, open);
        Assessment Add(
            AssessmentRound round,
            string rater,
            AssessmentKind kind,
            DateTime? sent,
            string canary,
            int level
        )
        {
            var assessment = new Assessment
            {
                RoundId = round.Id,
                PersonId = People[Ada],
                RaterId = People[rater],
                Kind = kind,
                StartedAt = round.OpenedAt,
                SubmittedAt = sent,
                Audience = "Read by those who may.",
            };
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = Writing,
                    Rated = Rated.At(level),
                    Evidence = canary,
                    SavedAt = round.OpenedAt,
                }
            );
            db.Add(assessment);
            return assessment;
        }
        Add(old, Ada, AssessmentKind.Self, at.AddDays(-95), SelfSent, 2);
        Add(old, Fox, AssessmentKind.Manager, at.AddDays(-90), ManagerSent, 3);
        Add(old, Fox, AssessmentKind.Final, at.AddDays(-80), FinalSent, 2);
        Draft = Add(open, Ada, AssessmentKind.Self, null, SelfDraft, 3).Id;
        ManagersDraft = Add(open, Max, AssessmentKind.Manager, null, ManagerDraft, 2).Id;
        (OldRound, OpenRound) = (old.Id, open.Id);
        db.Add(
            new Target
            {
                PersonId = People[Ada],
                PositionId = (await db.Set<Position>().SingleAsync(p => p.Title == "Lead maker")).Id,
                ChosenAt = at,
            }
        );
        return await db.SaveChangesAsync();
    }
}
