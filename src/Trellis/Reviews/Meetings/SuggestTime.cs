using Trellis.Messages;

namespace Trellis.Reviews.Meetings;

/// <summary>Asks whoever leads one's review for another time than the one that is planned. The planned one stands until then.</summary>
public sealed class SuggestTime(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        /// <summary>Which times would do; both read it.</summary>
        [
            RequiredText(ErrorMessage = "Write which times would do."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Times { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.SuggestTime, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, ReviewAct.SuggestTime, ReviewActivity.TimeSuggested, Names.TidyText(request.Times));
        if (at.Info.LeadId is { } lead)
            db.Tell(me, ReviewMessages.TimeSuggested, lead, ReviewRoutes.Meeting(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
