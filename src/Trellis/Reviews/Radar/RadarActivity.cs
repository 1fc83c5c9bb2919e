namespace Trellis.Reviews.Radar;

/// <summary>
/// What People Ops records of promised conversations, and that somebody was reminded. Administrators do not see whose
/// conversation is due, so they do not read it here.
/// </summary>
public static class RadarActivity
{
    public static readonly ActivityKind Recorded = new(
        "conversation.recorded",
        "Recorded the date of a conversation",
        Audience.Money
    );
    public static readonly ActivityKind Voided = new(
        "conversation.voided",
        "Voided the date of a conversation",
        Audience.Money
    );
    public static readonly ActivityKind Imported = new(
        "conversations.imported",
        "Imported the dates of conversations",
        Audience.Money
    );
    public static readonly ActivityKind Exported = new(
        "due.exported",
        "Exported what is due and overdue",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind Read = new(
        "conversations.read",
        "Opened the dates of conversations",
        Audience.Money
    );
    public static readonly ActivityKind Reminded = new(
        "due.reminded",
        "Reminded a manager of a conversation",
        Audience.Money
    );
}
