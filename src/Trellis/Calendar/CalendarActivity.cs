namespace Trellis.Calendar;

/// <summary>The private address of one's calendar.</summary>
public static class CalendarActivity
{
    public static readonly ActivityKind AddressMade = new(
        "calendar.address-made",
        "Made a private calendar address",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind AddressEnded = new(
        "calendar.address-ended",
        "Switched a private calendar address off",
        Security: SecurityMark.Noted
    );
}
