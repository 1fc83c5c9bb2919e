namespace Trellis.Growth.Retrospectives;

/// <summary>Keeps a note about oneself: it is not deleted any more.</summary>
public sealed class KeepRetroNote(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<RetroNote> id, CancellationToken ct)
    {
        if (
            await db.For(me).RetroNotes.SingleOrDefaultAsync(n => n.Id == id && n.PersonId == me.PersonId, ct)
            is not { } note
        )
            return new Problem.Missing("This note");
        if (note.KeptAt is not null)
            return Done.It;
        note.KeptAt = me.Now;
        db.Record(me, RetroActivity.Kept, id.ToString(), note.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
