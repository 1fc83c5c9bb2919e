namespace Trellis.Growth.Retrospectives;

/// <summary>Deletes the notes from retrospectives that nobody kept within thirty days.</summary>
public sealed class DeleteOldRetroNotes(AppDb db, Viewer me)
{
    /// <summary>How many notes were deleted.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var before = Clock.Start(me.Today.AddDays(-RetroRules.DaysToKeep), me.Zone);
        return await db.For(me).RetroNotesNotKept(before).ExecuteDeleteAsync(ct);
    }
}
