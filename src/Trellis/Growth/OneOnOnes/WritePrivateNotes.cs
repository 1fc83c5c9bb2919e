namespace Trellis.Growth.OneOnOnes;

/// <summary>Writes what one notes about a meeting for oneself. Nobody else reads it, ever.</summary>
public sealed class WritePrivateNotes(AppDb db, Viewer me, OneOnOneActs acts)
{
    public async Task<Result<Done>> Handle(
        Id<OneOnOneMeeting> id,
        WriteSharedNotes.Request request,
        CancellationToken ct
    )
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Meeting(id, OneOnOneAct.Note, ct);
        if (begun.Problem is { } refused)
            return refused;
        var note = await db.For(me).OneOnOneNotes.SingleOrDefaultAsync(n => n.MeetingId == id, ct);
        if ((note?.Version ?? 0) != request.Version)
            return new Problem.Stale(
                "You saved other notes in another window meanwhile. What you typed is still here: save once more to replace "
                    + "them."
            );
        var text = Names.TidyText(request.Text);
        if (note is null)
            db.Add(
                new OneOnOneNote
                {
                    MeetingId = id,
                    WriterId = me.PersonId!.Value,
                    Text = text,
                    Version = 1,
                }
            );
        else
            (note.Text, note.Version) = (text, note.Version + 1);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
