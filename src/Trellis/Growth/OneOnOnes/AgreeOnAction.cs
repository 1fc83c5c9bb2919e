using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.OneOnOnes;

/// <summary>Writes down what one of the two does next, and by when.</summary>
public sealed class AgreeOnAction(AppDb db, Viewer me, OneOnOneActs acts)
{
    internal static readonly Problem.Refused TooMany = new Problem.Refused(
        "one-on-one.many",
        $"{OneOnOneRules.MostActions} actions are open already. Finish one first."
    );

    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write the action in one line."),
            AtMost(OneOnOneRules.LineLimit, ErrorMessage = AddPoint.Longer)
        ]
        public string? Text { get; set; }

        /// <summary>Who does it: one of the two.</summary>
        [Required(ErrorMessage = "Choose who does it.")]
        public Id<Person>? Owner { get; set; }

        /// <summary>By when; null if no day is set.</summary>
        public DateOnly? DueOn { get; set; }
    }

    public async Task<Result<Id<OneOnOneAction>>> Handle(Id<OneOnOneSeries> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Series(id, ct);
        if (begun.Value is not { } series)
            return begun.Problem!;
        var owner = request.Owner!.Value;
        if (owner != series.PersonId && owner != series.ManagerId)
            return new Problem.Refused("one-on-one.owner", "Choose one of the two.", nameof(Request.Owner));
        if (request.DueOn < me.Today)
            return new Problem.Refused(
                "one-on-one.day",
                "This day has passed. Choose today or a later day.",
                nameof(Request.DueOn)
            );
        var open = db.For(me).OneOnOneActions.Where(a => a.SeriesId == id && a.DoneOn == null);
        if (await open.CountAsync(ct) >= OneOnOneRules.MostActions)
            return TooMany;
        var action = new OneOnOneAction
        {
            SeriesId = id,
            OwnerId = owner,
            Text = Names.Tidy(request.Text),
            DueOn = request.DueOn,
            AgreedAt = me.Now,
        };
        db.Add(action);
        return await db.Save(ct) is { } problem ? problem : action.Id;
    }
}
