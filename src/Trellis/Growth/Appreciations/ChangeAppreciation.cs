namespace Trellis.Growth.Appreciations;

/// <summary>Changes the words of an appreciation that one wrote. Whom it names and who reads it stay as they are.</summary>
public sealed class ChangeAppreciation(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write what they did, and what it changed."),
            AtMost(AppreciationRules.TextLimit, ErrorMessage = WriteAppreciation.Longer)
        ]
        public string? Text { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Appreciation> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var found = await OwnAppreciation.Find(db, me, id, ct);
        if (found.Value is not { } appreciation)
            return found.Problem!;
        var text = Names.TidyText(request.Text);
        if (appreciation.Text == text)
            return Done.It;
        (appreciation.Text, appreciation.ChangedAt) = (text, me.Now);
        db.Record(me, AppreciationActivity.Changed, id.ToString(), appreciation.WriterId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
