namespace Trellis.Reviews;

/// <summary>Where somebody can go on in a review, the most important first.</summary>
public static class ReviewLinks
{
    public static IReadOnlyList<(string Href, string Text)> Of(ReviewView.View model, Viewer me)
    {
        var info = model.Info;
        var id = info.Id;
        var links = new List<(string, string)>();
        void Add(bool can, string href, string text)
        {
            if (can)
                links.Add((href, text));
        }
        bool Can(ReviewAct act) => info.Allows(act, me);
        var isAnnual = info.IsAnnual;
        Add(Can(ReviewAct.SubmitReflection) && !isAnnual, ReviewRoutes.Reflection(id), "Write reflection");
        Add(
            info.PersonId == me.PersonId
                && !isAnnual
                && !Can(ReviewAct.SubmitReflection)
                && ReviewRules.HasPersonsPart(info.Case),
            ReviewRoutes.Reflection(id),
            "Read your reflection"
        );
        Add(Can(ReviewAct.Acknowledge), ReviewRoutes.Shared(info.Kind, id), "Read and acknowledge");
        Add(
            Can(ReviewAct.InviteCoworkers) && !ReviewRules.HasCoworkers(info.Case),
            ReviewRoutes.Coworkers(id),
            isAnnual ? "Agree on coworkers" : "Invite coworkers"
        );
        Add(
            Can(ReviewAct.NominateCoworkers) && model.Coworkers.Count(c => c.Counts) < info.Terms.CoworkersMost,
            ReviewRoutes.Coworkers(id),
            "Nominate coworkers"
        );
        Add(Can(ReviewAct.PlanMeeting) && !info.Case.IsPlanned, ReviewRoutes.Meeting(id), "Plan the conversation");
        Add(
            info.Is(ReviewParty.Lead, me) && !info.Standing.IsOver && info.Standing.Stage != ReviewStage.Nominating,
            ReviewRoutes.Conversation(id),
            "Open the sheet"
        );
        Add(Can(ReviewAct.NoteOutcome) && isAnnual, ReviewRoutes.Final(id), "Write the final assessment");
        Add(Can(ReviewAct.Share) && !isAnnual, ReviewRoutes.Outcome(id), "Write the outcome");
        Add(
            model.HasOutcome && !Can(ReviewAct.Acknowledge),
            ReviewRoutes.Shared(info.Kind, id),
            isAnnual ? "Read the final assessment" : "Read the outcome"
        );
        Add(
            (model.IsRoundOpen || model.HasSubmitted) && info.RoundId is not null,
            AssessmentRoutes.Round(info.RoundId ?? default),
            model.IsRoundOpen ? "Read both views" : "Read what you submitted"
        );
        Add(Can(ReviewAct.SuggestTime), ReviewRoutes.AnotherTime(id), "Suggest another time");
        Add(Can(ReviewAct.PlanMeeting) && info.Case.IsPlanned, ReviewRoutes.Meeting(id), "Change the date");
        Add(
            Can(ReviewAct.InviteCoworkers) && ReviewRules.HasCoworkers(info.Case),
            ReviewRoutes.Coworkers(id),
            "Coworkers"
        );
        Add(
            Can(ReviewAct.GoOnWithoutPerson),
            ReviewRoutes.GoOn(id),
            isAnnual ? "Go on without the self-assessment" : "Go on without the reflection"
        );
        Add(Can(ReviewAct.CloseFeedback), ReviewRoutes.CloseFeedback(id), "Close missing feedback");
        if (model.Recommendation is { } recommendation)
            Add(true, ReviewRoutes.Recommendation(recommendation), "Role and pay");
        Add(Can(ReviewAct.NameReviewer), ReviewRoutes.Reviewer(id), "Name a reviewer");
        Add(Can(ReviewAct.Cancel), ReviewRoutes.Cancellation(id), "Cancel the review");
        return links;
    }
}
