namespace Trellis.Data;

/// <summary>
/// Writes lines of the record that matter to security to the log too, with named fields, under the category
/// <c>Trellis.Security</c>.
/// </summary>
public static partial class SecurityLog
{
    public const string Category = "Trellis.Security";

    public static void Write(ILogger logger, Activity line)
    {
        var level = line.Security == SecurityMark.Refused ? LogLevel.Warning : LogLevel.Information;
        Line(
            logger,
            level,
            line.What,
            line.ByName,
            line.ById?.Value,
            line.AboutId?.Value,
            line.Subject,
            line.Detail,
            line.At
        );
    }

    [LoggerMessage(
        EventId = 1,
        EventName = "Security",
        Message = "{Kind} by {By} ({ById}) about {AboutId}: {Subject} {Detail} at {At:O}"
    )]
    private static partial void Line(
        ILogger logger,
        LogLevel level,
        string kind,
        string by,
        Guid? byId,
        Guid? aboutId,
        string subject,
        string detail,
        DateTime at
    );
}
