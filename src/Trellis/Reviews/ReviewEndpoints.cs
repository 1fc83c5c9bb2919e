using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Cycles;
using Trellis.Reviews.Finals;
using Trellis.Reviews.Levelling;
using Trellis.Reviews.Meetings;
using Trellis.Reviews.Opening;
using Trellis.Reviews.Outcomes;
using Trellis.Reviews.Reflections;
using Trellis.Reviews.Reminders;
using Trellis.Reviews.WaysOn;

namespace Trellis.Reviews;

/// <summary>The addresses of reviews for programs.</summary>
public static class ReviewEndpoints
{
    /// <summary>Coworkers who are or were asked.</summary>
    internal const Persona Asked = Persona.Unrelated | Persona.FormerManager | Persona.SkipLevel;

    private const Persona Parties = Persona.Own | Persona.PeopleOps;

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/conversations",
                async (MyConversations mine, CancellationToken ct) =>
                    (await mine.Load(ct)).OrMissing("Your conversations")
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/people/{id}/reviews",
                async (Id<Person> id, string? kind, StartReview start, CancellationToken ct) =>
                    (
                        ReviewWords.KindOf(kind) is { } known
                            ? await start.Handle(id, ct, known)
                            : new Problem.Refused("review.kind", "A review is calibration or annual-360.", "kind")
                    ).ToHttp()
            )
            .Opens(Persona.PeopleOps, refusals: Refusals.Access);
        api.MapGet(
                "/reviews/{id}",
                async (Id<Review> id, ReviewView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This review")
            )
            .Opens(Parties, refusals: Refusals.Access);
        api.MapCycles();
        api.MapLevelling();
        api.MapReflections();
        api.MapMeetings();
        api.MapOutcomes();
        api.MapFinals();
        api.MapWaysOn();
        api.MapReminders();
    }

    private static void MapReflections(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/reviews/{id}/reflection",
                async (Id<Review> id, ReflectionForm form, CancellationToken ct) =>
                    (await form.Load(id, ct)).OrMissing("This reflection")
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        api.MapPut(
                "/reviews/{id}/reflection",
                async (Id<Review> id, SaveReflection.Request body, SaveReflection save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapDelete(
                "/reviews/{id}/reflection/submission",
                async (Id<Review> id, RecallReflection recall, CancellationToken ct) =>
                    (await recall.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
    }

    private static void MapMeetings(this IEndpointRouteBuilder api)
    {
        const Persona others = Persona.Self | Persona.PeopleOps;
        api.MapPut(
                "/reviews/{id}/meeting",
                async (Id<Review> id, PlanMeeting.Request body, PlanMeeting plan, CancellationToken ct) =>
                    (await plan.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: others, refusals: Refusals.Access);
        api.MapPut(
                "/reviews/{id}/meeting/another-time",
                async (Id<Review> id, SuggestTime.Request body, SuggestTime suggest, CancellationToken ct) =>
                    (await suggest.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapGet(
                "/reviews/{id}/conversation",
                async (Id<Review> id, ConversationSheet sheet, CancellationToken ct) =>
                    (await sheet.Load(id, ct)).OrMissing("This review")
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        api.MapPut(
                "/reviews/{id}/note",
                async (Id<Review> id, SaveNote.Request body, SaveNote save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/conversation",
                async (Id<Review> id, HoldConversation.Request body, HoldConversation hold, CancellationToken ct) =>
                    (await hold.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: others, refusals: Refusals.Access);
    }

    private static void MapOutcomes(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/reviews/{id}/outcome",
                async (Id<Review> id, OutcomeView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This outcome")
            )
            .Opens(Parties, refusals: Refusals.Access);
        api.MapPut(
                "/reviews/{id}/outcome",
                async (Id<Review> id, SaveOutcome.Request body, SaveOutcome save, CancellationToken ct) =>
                    (await save.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/acknowledgement",
                async (
                    Id<Review> id,
                    AcknowledgeReview.Request body,
                    AcknowledgeReview acknowledge,
                    CancellationToken ct
                ) => (await acknowledge.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/corrections",
                async (Id<Review> id, CorrectReview.Request body, CorrectReview correct, CancellationToken ct) =>
                    (await correct.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/points/{id}/done",
                async (Id<ReviewPoint> id, FinishPoint finish, CancellationToken ct) =>
                    (await finish.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps, refusals: Refusals.Access);
    }

    private static void MapReminders(this IEndpointRouteBuilder api) =>
        api.MapPut(
                "/reviews/{id}/reminders",
                async (Id<Review> id, MuteReminders.Request body, MuteReminders mute, CancellationToken ct) =>
                    (await mute.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own | Asked, refusals: Refusals.Access);

    private static void MapWaysOn(this IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/reviews/{id}/going-on",
                async (Id<Review> id, GoOn.Request body, GoOn go, CancellationToken ct) =>
                    (await go.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/reviewer",
                async (Id<Review> id, NameReviewer.Request body, NameReviewer name, CancellationToken ct) =>
                    (await name.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Own, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/reviewer/answer",
                async (Id<Review> id, AnswerNaming.Request body, AnswerNaming answer, CancellationToken ct) =>
                    (await answer.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Unrelated, sees: Persona.Own | Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/reviews/{id}/cancellation",
                async (Id<Review> id, CancelReview.Request body, CancelReview cancel, CancellationToken ct) =>
                    (await cancel.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Own, refusals: Refusals.Access);
    }
}
