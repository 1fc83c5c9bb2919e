namespace Trellis.Record;

/// <summary>How a command writes down what it does.</summary>
public static class Recording
{
    /// <summary>Adds a line to the record of activity, in the transaction of the change it describes.</summary>
    /// <param name="subject">What it was done to: an id, or a name that says nothing about a person.</param>
    /// <param name="about">Whose record it concerns; null where it is about nobody.</param>
    public static void Record(
        this AppDb db,
        Viewer me,
        ActivityKind kind,
        string subject,
        Id<Person>? about = null,
        string detail = ""
    ) =>
        db.Add(
            new Activity
            {
                At = me.Now,
                ById = me.PersonId,
                ByName = me.Name,
                What = kind.Name,
                Audience = kind.Audience,
                Security = kind.Security,
                Subject = subject,
                AboutId = about,
                Detail = detail,
            }
        );
}
