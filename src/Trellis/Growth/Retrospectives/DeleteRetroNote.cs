namespace Trellis.Growth.Retrospectives;

/// <summary>Deletes a note: its person ever, its writer until the person keeps it.</summary>
public sealed class DeleteRetroNote(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<RetroNote> id, CancellationToken ct)
    {
        if (
            me.PersonId is not { } viewer
            || await db.For(me).RetroNotes.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } note
        )
            return new Problem.Missing("This note");
        if (note.PersonId != viewer && note.KeptAt is not null)
            return new Problem.Refused(
                "retrospective.kept",
                "The person whom this note is about has kept it. Only they can delete it now."
            );
        db.Remove(note);
        db.Record(me, RetroActivity.Removed, id.ToString(), viewer);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
