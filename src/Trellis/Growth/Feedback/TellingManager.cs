using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>Tells a manager of feedback that is meant for them too, if the person still reports to them.</summary>
internal static class TellingManager
{
    public static async Task TellManager(this AppDb db, Viewer me, FeedbackNote note, CancellationToken ct)
    {
        if (note.ManagerId is not { } manager)
            return;
        if (await db.For(me).Colleagues.AnyAsync(c => c.PersonId == note.PersonId && c.ManagerId == manager, ct))
            db.Tell(me, FeedbackMessages.Shared, manager, GrowthRoutes.FeedbackNote(note.Id));
    }
}
