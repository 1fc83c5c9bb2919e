namespace Trellis.Growth.OneOnOnes;

/// <summary>Adds a point to the agenda: either of the two.</summary>
public sealed class AddPoint(AppDb db, Viewer me, OneOnOneActs acts)
{
    internal const string Longer = "This is longer than 200 characters. Shorten it a little.";

    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write the point in one line."),
            AtMost(OneOnOneRules.LineLimit, ErrorMessage = Longer)
        ]
        public string? Text { get; set; }
    }

    public Task<Result<Id<OneOnOnePoint>>> Handle(Id<OneOnOneSeries> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Add(id, request, ct), ct);

    private async Task<Result<Id<OneOnOnePoint>>> Add(Id<OneOnOneSeries> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Series(id, ct);
        if (begun.Problem is { } refused)
            return refused;
        var text = Names.Tidy(request.Text);
        var open = await db.For(me)
            .OneOnOnePoints.Where(p => p.SeriesId == id && p.DoneInId == null)
            .Select(p => new
            {
                p.Id,
                p.Text,
                p.WriterId,
                p.Place,
            })
            .ToListAsync(ct);
        // a form that is sent twice is one point
        if (open.Find(p => p.Text == text && p.WriterId == me.PersonId) is { } same)
            return same.Id;
        if (open.Count >= OneOnOneRules.MostPoints)
            return new Problem.Refused(
                "one-on-one.many",
                $"The agenda has {OneOnOneRules.MostPoints} points. Finish or remove one first."
            );
        var point = new OneOnOnePoint
        {
            SeriesId = id,
            WriterId = me.PersonId!.Value,
            Text = text,
            At = me.Now,
            Place = open.Select(p => p.Place).DefaultIfEmpty().Max() + 1,
        };
        db.Add(point);
        return await db.Save(ct) is { } problem ? problem : point.Id;
    }
}
