namespace Trellis.Stipends.Requests;

/// <summary>
/// Writes down what one brings back from what the stipend paid for; shared with everybody if one wants.
/// </summary>
public sealed class WriteReport(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write what you bring back."), AtMost(5000)]
        public string? Text { get; set; }

        [AtMost(500)]
        public string? Link { get; set; }
        public bool IsShared { get; set; }
    }

    public Task<Result<Done>> Handle(Id<StipendRequest> id, Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Write(id, request, ct));

    private async Task<Result<Done>> Write(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (
            await db.For(me).StipendRequests.Include(r => r.Report).SingleOrDefaultAsync(r => r.Id == id, ct)
            is not { } request
        )
            return new Problem.Missing("This request");
        if (request.PersonId != me.PersonId)
            return new Problem.Forbidden();
        if (!RequestRules.MayReport(request.State))
            return new Problem.Refused("report.too-early", "There is nothing to report back from yet.");
        var link = Names.Tidy(asked.Link ?? "");
        if (WebLink.IsWrong(link))
            return new Problem.Refused("report.link", "Write a whole address that begins with https://.");
        var report = request.Report;
        if (report is null)
            db.Add(
                report = new()
                {
                    RequestId = id,
                    Text = "",
                    At = me.Now,
                }
            );
        (report.Text, report.Link, report.IsShared, report.At) = (
            Names.TidyText(asked.Text),
            link,
            asked.IsShared,
            me.Now
        );
        db.Record(me, StipendActivity.Reported, id.ToString(), request.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
