using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Opening;
using Trellis.Reviews.Outcomes;
using Trellis.Reviews.Recommendations;
using Trellis.Reviews.Reflections;
using Trellis.Reviews.Reminders;
using Trellis.Reviews.WaysOn;

namespace Trellis.Reviews;

/// <summary>Buttons of reviews that are forms of their own.</summary>
public static class ReviewActions
{
    public static void MapReviewActions(this RouteGroupBuilder actions)
    {
        actions.MapRecommendationActions();
        actions.MapCoworkerActions();
        actions
            .MapPost(
                "/people/{id}/reviews",
                async (Id<Person> id, HttpContext http, StartReview start, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var started = await start.Handle(
                        id,
                        ct,
                        ReviewWords.KindOf(form["kind"]) ?? ReviewKind.Calibration
                    );
                    return started.ToRedirect(http, ReviewRoutes.Review(started.Value), "The review is open.");
                }
            )
            .Opens(Persona.PeopleOps, refusals: Refusals.Access);
        actions
            .MapPost(
                "/reviews/{id}/reflection/recall",
                async (Id<Review> id, HttpContext http, RecallReflection recall, CancellationToken ct) =>
                    (await recall.Handle(id, ct)).ToRedirect(
                        http,
                        ReviewRoutes.Reflection(id),
                        "Your reflection is a draft again. Only you can read it."
                    )
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        actions
            .MapPost(
                "/reviews/points/{id}/done",
                async (Id<ReviewPoint> id, HttpContext http, FinishPoint finish, CancellationToken ct) =>
                {
                    var finished = await finish.Handle(id, ct);
                    return finished.ToRedirect(http, ReviewRoutes.Outcome(finished.Value), "Marked as done.");
                }
            )
            .Opens(Persona.Self, refusals: Refusals.Access);
        actions
            .MapPost(
                "/reviews/{id}/reminders",
                async (Id<Review> id, HttpContext http, MuteReminders mute, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var isMuted = form["muted"] == "true";
                    return (await mute.Handle(id, new() { Muted = isMuted }, ct)).ToRedirect(
                        http,
                        http.Back(ReviewRoutes.Mine),
                        isMuted
                            ? "You are not reminded of this review. What waits stays on Today."
                            : "You are reminded of this review."
                    );
                }
            )
            .Opens(Persona.Own | ReviewEndpoints.Asked, refusals: Refusals.Access);
        MapAnswer(actions, "acceptance", isAccepted: true, "You lead this review now.");
        MapAnswer(actions, "refusal", isAccepted: false, "You declined. People Ops is told.");
    }

    private static void MapAnswer(RouteGroupBuilder actions, string what, bool isAccepted, string said) =>
        actions
            .MapPost(
                $"/reviews/{{id}}/reviewer/{what}",
                async (Id<Review> id, HttpContext http, AnswerNaming answer, CancellationToken ct) =>
                    (await answer.Handle(id, new() { Accept = isAccepted }, ct)).ToRedirect(
                        http,
                        isAccepted ? ReviewRoutes.Review(id) : ReviewRoutes.Mine,
                        said
                    )
            )
            .Opens(Persona.Unrelated, refusals: Refusals.Access);
}
