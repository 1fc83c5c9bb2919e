using Trellis.Calendar;
using Trellis.Growth.Appreciations;
using Trellis.Growth.Evidence;
using Trellis.Growth.Feedback;
using Trellis.Growth.Goals;
using Trellis.Growth.Improvement;
using Trellis.Growth.Learning;
using Trellis.Growth.OneOnOnes;
using Trellis.Growth.Plans;
using Trellis.Growth.Promotions;
using Trellis.Growth.Retrospectives;
using Trellis.Growth.Skills;
using Trellis.Messages;
using Trellis.People;
using Trellis.Reviews;
using Trellis.Reviews.Radar;
using Trellis.Stipends.Account;

namespace Trellis.Growth;

/// <summary>Everything that Trellis holds about oneself and that one may read, as one document to export.</summary>
public sealed class MyData(
    AppDb db,
    Viewer me,
    MyStipendData stipend,
    MyReviewData reviews,
    MyMessages messages,
    MyCalendar calendar,
    PersonConversations conversations,
    MyGoalData goals,
    MyPlanData plans,
    MyAppreciationData appreciation,
    MyOneOnOneData oneOnOnes,
    MyFeedbackData feedback,
    RetroNoteList retrospectives,
    MyEvidenceData evidence,
    MyPromotionData promotions,
    MyImprovementData improvement,
    MySkillData skills,
    MyResourceData learning
)
{
    public sealed record View(
        string Name,
        string Email,
        DateOnly StartsOn,
        DateOnly? EndsOn,
        IReadOnlyList<PersonRecord.Fact> Employment,
        IReadOnlyList<PersonRecord.LeaveDays> Leaves,
        IReadOnlyList<string> Targets,
        IReadOnlyList<AssessmentData> Assessments,
        IReadOnlyList<ProposalData> Proposals,
        MyStipendData.View Stipend,
        MyReviewData.View Reviews,
        MyGoalData.View Goals,
        MyPlanData.View Plans,
        MyAppreciationData.View Appreciation,
        MyOneOnOneData.View OneOnOnes,
        MyFeedbackData.View Feedback,
        IReadOnlyList<RetroNoteList.Line> Retrospectives,
        IReadOnlyList<MyEvidenceData.Entry> Evidence,
        IReadOnlyList<MyPromotionData.Entry> PromotionCases,
        MyImprovementData.View Improvement,
        MySkillData.View Skills,
        MyResourceData.View Learning,
        IReadOnlyList<MyMessages.Line> Messages,
        DateTime? CalendarAddressSince,
        PersonConversations.View? Conversations,
        DateTime TakenAt
    );

    public sealed record ProposalData(
        string Competency,
        int? Level,
        DateTime At,
        string Comment,
        string Suggested,
        string? Decision,
        string Answer
    );

    public sealed record AssessmentData(
        string Kind,
        string Rater,
        string Position,
        DateTime StartedAt,
        DateTime? SubmittedAt,
        string Audience,
        IReadOnlyList<RatingData> Ratings
    );

    public sealed record RatingData(string Item, Rated Level, string Confidence, string Evidence);

    public async Task<View?> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == me.PersonId, ct);
        if (person is null)
            return null;
        await db.RecordOnce(me, PeopleActivity.DataExported, person.Id.ToString(), person.Id, ct);
        var facts = await sight
            .Employments.Where(e => e.PersonId == me.PersonId)
            .OrderBy(e => e.From)
            .Select(e => new PersonRecord.Fact(e.From, e.Until, e.Position!.FullName, e.Manager!.Name, e.WeeklyMinutes)
            {
                Department = e.Department,
                Country = e.Country,
            })
            .ToListAsync(ct);
        var leaves = await sight
            .Leaves.Where(l => l.PersonId == me.PersonId)
            .OrderBy(l => l.From)
            .Select(l => new PersonRecord.LeaveDays(l.Id, l.From, l.Until))
            .ToListAsync(ct);
        var targets = await sight
            .Targets.Where(t => t.PersonId == me.PersonId)
            .Select(t => t.Position!.FullName)
            .ToListAsync(ct);
        var assessments = await sight
            .Assessments.AsNoTracking()
            .Where(a => a.PersonId == me.PersonId)
            .OrderBy(a => a.StartedAt)
            .Include(a => a.Rater)
            .Include(a => a.Round!.Position)
            .Include(a => a.Ratings)
                .ThenInclude(r => r.Item)
            .AsSplitQuery()
            .ToListAsync(ct);
        var proposals = await sight
            .Proposals.Where(p => p.AuthorId == me.PersonId)
            .OrderBy(p => p.At)
            .Select(p => new ProposalData(
                p.Competency!.Name,
                p.Level,
                p.At,
                p.Comment,
                p.Suggested,
                p.Decision == null ? null : p.Decision.ToString(),
                p.Answer
            ))
            .ToListAsync(ct);
        return new(
            person.Name,
            person.Email,
            person.StartsOn,
            person.EndsOn,
            facts,
            leaves,
            targets,
            [
                .. assessments.Select(a => new AssessmentData(
                    a.Kind.ToString(),
                    a.Rater!.Name,
                    a.Round!.Position!.FullName,
                    a.StartedAt,
                    a.SubmittedAt,
                    a.Audience,
                    [
                        .. a.Ratings.Select(r => new RatingData(
                            r.Item!.Name,
                            r.Rated,
                            r.Confidence.ToString(),
                            r.Evidence
                        )),
                    ]
                )),
            ],
            proposals,
            await stipend.Load(ct),
            await reviews.Load(ct),
            await goals.Load(ct),
            await plans.Load(ct),
            await appreciation.Load(ct),
            await oneOnOnes.Load(ct),
            await feedback.Load(ct),
            await retrospectives.All(ct),
            await evidence.Load(ct),
            await promotions.Load(ct),
            await improvement.Load(ct),
            await skills.Load(ct),
            await learning.Load(ct),
            await messages.Load(ct),
            (await calendar.Load(ct)).MadeAt,
            await conversations.Load(person.Id, ct),
            me.Now
        );
    }
}
