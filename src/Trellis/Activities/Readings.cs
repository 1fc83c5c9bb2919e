namespace Trellis.Activities;

/// <summary>That somebody opened what belongs to another person is written down, and shown to that person.</summary>
public static class Readings
{
    /// <summary>Within this time, opening the same kind of thing of the same person again is the same reading.</summary>
    public static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>
    /// Writes down that the viewer opened something of a person: once for each reader, person, kind and hour. Nothing for one's own.
    /// Saves at once: it belongs to a question, which changes nothing else.
    /// </summary>
    public static async Task RecordReading(this AppDb db, Viewer me, string what, Id<Person> about, CancellationToken ct)
    {
        if (about == me.PersonId) return;
        var since = me.Now - Once;
        if (await db.For(me).Activities.AnyAsync(a => a.ById == me.PersonId && a.AboutId == about && a.What == what && a.At > since && !me.IsOperator, ct)) return;
        db.Record(me, what, about.ToString(), about);
        await db.SaveChangesAsync(ct);
    }
}
