namespace Trellis.Messages;

/// <summary>How a command tells somebody of what it does.</summary>
public static class Telling
{
    /// <summary>
    /// Adds a message in the transaction of the change that it tells of. Nobody is told of what they did themselves,
    /// unless it concerns how they sign in.
    /// </summary>
    /// <param name="link">The page to which it leads, as a path on this installation.</param>
    public static void Tell(
        this AppDb db,
        Viewer me,
        MessageKind kind,
        Id<Person> to,
        string link,
        int? number = null,
        DateOnly? day = null
    )
    {
        if (to == me.PersonId && kind.Purpose != MessagePurpose.Security)
            return;
        db.Add(
            new Message
            {
                PersonId = to,
                Kind = kind.Name,
                Link = link,
                ById = me.PersonId,
                Number = number,
                Day = day,
                At = me.Now,
            }
        );
    }

    /// <summary>The same for several people.</summary>
    public static void Tell(
        this AppDb db,
        Viewer me,
        MessageKind kind,
        IEnumerable<Id<Person>> to,
        string link,
        int? number = null,
        DateOnly? day = null
    )
    {
        foreach (var person in to.Distinct())
            db.Tell(me, kind, person, link, number, day);
    }
}
