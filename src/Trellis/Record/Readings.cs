namespace Trellis.Record;

/// <summary>
/// What is asked again and again is written down once an hour: readings of what belongs to another person, refusals,
/// exports.
/// </summary>
public static class Readings
{
    /// <summary>Within this time the same person doing the same thing again is the same line.</summary>
    public static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>
    /// Writes down that the viewer opened something of a person, who is shown it: once for each reader, person, kind
    /// and hour. Nothing for one's own.
    /// </summary>
    public static Task RecordReading(
        this AppDb db,
        Viewer me,
        ActivityKind kind,
        Id<Person> about,
        CancellationToken ct
    ) => about == me.PersonId ? Task.CompletedTask : db.RecordOnce(me, kind, about.ToString(), about, ct);

    /// <summary>The same where one page shows several people: asked and written once for all of them.</summary>
    public static async Task RecordReadings(
        this AppDb db,
        Viewer me,
        ActivityKind kind,
        IReadOnlyCollection<Id<Person>> about,
        CancellationToken ct
    )
    {
        var since = me.Now - Once;
        var known = me.IsOperator
            ? []
            : await db.For(me)
                .Activities.Where(a => a.ById == me.PersonId && a.What == kind.Name && a.At > since)
                .Where(a => a.AboutId != null && about.Contains(a.AboutId.Value))
                .Select(a => a.AboutId!.Value)
                .ToListAsync(ct);
        foreach (var person in about.Except(known).Where(p => p != me.PersonId))
            db.Record(me, kind, person.ToString(), person);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Writes down what the viewer did, once an hour; each time for the operator of the machine. Saves at once: it
    /// belongs to a question, which changes nothing else.
    /// </summary>
    public static async Task RecordOnce(
        this AppDb db,
        Viewer me,
        ActivityKind kind,
        string subject,
        Id<Person>? about,
        CancellationToken ct
    )
    {
        var since = me.Now - Once;
        if (
            !me.IsOperator
            && await db.For(me)
                .Activities.AnyAsync(
                    a =>
                        a.ById == me.PersonId
                        && a.AboutId == about
                        && a.What == kind.Name
                        && a.Subject == subject
                        && a.At > since,
                    ct
                )
        )
            return;
        db.Record(me, kind, subject, about);
        await db.SaveChangesAsync(ct);
    }
}
