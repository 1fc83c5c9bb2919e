using MimeKit;

namespace Trellis.Mail;

/// <summary>
/// Sends every message that is due, at least once, and writes down what became of each. What the mail server does not
/// take now is tried again after growing pauses; what it refuses for good is parked, where administrators see it.
/// </summary>
public sealed partial class SendMessages(
    Viewer me,
    AppOptions options,
    SortMessages sort,
    MailLeases leases,
    IMailServer server,
    WriteLetter write,
    MailMaker maker,
    MailStanding standing,
    ILogger<SendMessages> log
)
{
    /// <summary>How many messages were tried.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        var sorted = await sort.Handle(ct);
        if (sorted.Problem is { } problem)
            return problem;
        if (options.Mail is null || !me.IsOperator)
            return 0;
        var tried = 0;
        while (await leases.AnyDue(ct))
        {
            try
            {
                await using var connection = await server.Connect(options.Mail, ct);
                standing.Trouble = "";
                while (await leases.Take(ct) is { } message)
                {
                    tried++;
                    if (!await Send(connection, message))
                        break; // the connection is gone
                }
            }
            catch (MailServerAwayException e)
            {
                if (standing.Trouble.Length == 0)
                    Away(options.Mail.Host, e.Message);
                standing.Trouble = e.Message;
                return tried;
            }
        }
        return tried;
    }

    /// <summary>Whether the connection can go on.</summary>
    private async Task<bool> Send(IMailConnection connection, Message message)
    {
        MimeMessage? mail;
        try
        {
            (mail, var why) = await Write(message);
            if (mail is null)
            {
                await leases.End(message, MessageState.Closed, why);
                return true;
            }
        }
        catch (Exception e) when (Faults.Of(e) is null)
        {
            Unwritten(e, message.Id.ToString(), message.Kind);
            await TryLater(message, "Trellis could not write this message. The log of the server says why.");
            return true;
        }
        // not stopped in the middle: a server that takes it would be asked to take it again
        var delivery = await connection.Send(mail, CancellationToken.None);
        switch (delivery.End)
        {
            case DeliveryEnd.Accepted:
                await write.Sent(message);
                if (!await leases.End(message, MessageState.Sent, ""))
                    Late(message.Id.ToString());
                break;
            case DeliveryEnd.Refused:
                await leases.End(message, MessageState.Parked, delivery.Why);
                break;
            default:
                await TryLater(message, delivery.Why);
                break;
        }
        return delivery.End != DeliveryEnd.Lost;
    }

    /// <summary>The mail of a message, or why there is none.</summary>
    private async Task<(MimeMessage? Mail, string Why)> Write(Message message)
    {
        var (letter, to, why) = await write.Of(message, CancellationToken.None);
        return letter is null ? (null, why) : (await maker.Of(letter, message.Id.ToString(), to!.Name, to.Email), "");
    }

    private Task<bool> TryLater(Message message, string why) =>
        SendingRules.GivesUp(message.Attempts)
            ? leases.End(message, MessageState.Parked, why)
            : leases.Postpone(message, why);

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The mail server {Host} cannot be reached: {Why} It is tried again each minute."
    )]
    private partial void Away(string host, string why);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Message {Id} was sent after its lease had ended; another server may have sent it too."
    )]
    private partial void Late(string id);

    [LoggerMessage(3, LogLevel.Error, "Message {Id} of the kind {Kind} could not be written. It is tried again later.")]
    private partial void Unwritten(Exception why, string id, string kind);
}
