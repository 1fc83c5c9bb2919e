using Trellis.Assessments;
using Trellis.Calendar;
using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Cycles;
using Trellis.Reviews.Finals;
using Trellis.Reviews.Meetings;
using Trellis.Reviews.Opening;
using Trellis.Reviews.Outcomes;
using Trellis.Reviews.Recommendations;
using Trellis.Reviews.Reflections;
using Trellis.Reviews.Reminders;
using Trellis.Reviews.WaysOn;
using Trellis.Ui;

namespace Trellis.Reviews;

/// <summary>What reviews register and answer.</summary>
public static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services
            .AddActivities(typeof(ReviewActivity))
            .AddMessages(typeof(ReviewMessages))
            .AddCalendarKinds(typeof(ReviewCalendar))
            .AddScoped<ITaskSource, ReviewTasks>()
            .AddCycles()
            .AddScoped<ReviewCases>()
            .AddScoped<ReviewActs>()
            .AddScoped<ReleasedView>()
            .AddScoped<ReviewView>()
            .AddScoped<OpenReviewList>()
            .AddScoped<MyReviewData>()
            .AddScoped<MyConversations>()
            .AddScoped<ReviewOpening>()
            .AddScoped<AnnualCandidates>()
            .AddScoped<AnnualOpenings>()
            .AddScoped<OpenReviews>()
            .AddScoped<EndReviews>()
            .AddScoped<StartReview>()
            .AddScoped<ReflectionForm>()
            .AddScoped<SaveReflection>()
            .AddScoped<RecallReflection>()
            .AddScoped<OpenRequests>()
            .AddScoped<CoworkerChoices>()
            .AddScoped<CoworkerChecks>()
            .AddScoped<NominateCoworkers>()
            .AddScoped<InviteCoworkers>()
            .AddScoped<ReleaseFeedback>()
            .AddScoped<FeedbackReleases>()
            .AddScoped<IFollowsAssessment, FeedbackReleases>()
            .AddScoped<FinalDrafts>()
            .AddScoped<FinalLevels>()
            .AddScoped<FinalView>()
            .AddScoped<SaveFinal>()
            .AddScoped<ITaskSource, RecommendationTasks>()
            .AddScoped<RecommendationCases>()
            .AddScoped<RecommendationActs>()
            .AddScoped<RecommendationView>()
            .AddScoped<WriteRecommendation>()
            .AddScoped<RecommendAgain>()
            .AddScoped<DecideRecommendation>()
            .AddScoped<TellRecommendation>()
            .AddScoped<ChangeRecommended>()
            .AddScoped<WithdrawRecommendation>()
            .AddScoped<CloseFeedback>()
            .AddScoped<WithdrawRequest>()
            .AddScoped<FeedbackForm>()
            .AddScoped<SaveFeedback>()
            .AddScoped<DeclineFeedback>()
            .AddScoped<PlanMeeting>()
            .AddScoped<SuggestTime>()
            .AddScoped<CoworkerVoices>()
            .AddScoped<ConversationSheet>()
            .AddScoped<SaveNote>()
            .AddScoped<HoldConversation>()
            .AddScoped<OutcomeView>()
            .AddScoped<OutcomeDrafts>()
            .AddScoped<SaveOutcome>()
            .AddScoped<AcknowledgeReview>()
            .AddScoped<CorrectReview>()
            .AddScoped<FinishPoint>()
            .AddScoped<RemindOfReviews>()
            .AddScoped<MuteReminders>()
            .AddScoped<GoOn>()
            .AddScoped<NameReviewer>()
            .AddScoped<AnswerNaming>()
            .AddScoped<CancelReview>()
            .AddJob<OpenReviews>(
                "open-reviews",
                "Open reviews",
                TimeSpan.FromHours(1),
                (open, ct) => open.Handle(ct),
                n => $"{Say.Count(n, "review", "reviews")} opened."
            )
            .AddJob<ReleaseFeedback>(
                "release-feedback",
                "Release anonymous feedback that is complete",
                TimeSpan.FromHours(1),
                (release, ct) => release.Handle(ct),
                n => $"Feedback of {Say.Count(n, "review", "reviews")} released or closed."
            )
            .AddJob<RemindOfReviews>(
                "remind-of-reviews",
                "Remind people of reviews",
                TimeSpan.FromHours(6),
                (remind, ct) => remind.Handle(ct),
                n => $"{Say.Count(n, "reminder", "reminders")} sent."
            )
            .AddJob<EndReviews>(
                "end-reviews",
                "End reviews that time ended",
                TimeSpan.FromHours(1),
                (end, ct) => end.Handle(ct),
                n => $"{Say.Count(n, "review", "reviews")} ended."
            );
}
