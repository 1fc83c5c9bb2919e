using Trellis.Messages;

namespace Trellis.Mail;

/// <summary>Sends one mail now, past the queue, to see whether the settings are right.</summary>
public sealed class TestMail(AppDb db, Viewer me, AppOptions options, IMailServer server, MailMaker maker)
{
    /// <summary>To whom it went.</summary>
    /// <param name="to">An address; null for one's own.</param>
    public async Task<Result<string>> Handle(string? to, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me) || (to is not null && !me.IsOperator))
            return new Problem.Forbidden();
        if (options.Mail is null)
            return new Problem.Refused("mail.none", "No mail server is set up. The guide for operators says how.");
        var address =
            to ?? await db.For(me).People.Where(p => p.Id == me.PersonId).Select(p => p.Email).SingleOrDefaultAsync(ct);
        if (
            !MimeKit.MailboxAddress.TryParse(address ?? "", out var mailbox)
            || !mailbox.Address.Contains('@', StringComparison.Ordinal)
        )
            return new Problem.Refused("mail.address", "Write a whole address, such as ada@example.org.");
        if (SendingRules.IsInvented(mailbox.Address))
            return new Problem.Refused(
                "mail.address",
                "Addresses that end in .example, .invalid or .test belong to nobody. Write another one."
            );
        var organisation = me.Organisation.Length > 0 ? me.Organisation : "your organisation";
        var letter = new Letter(
            organisation,
            "A test message",
            "This is a test. It arrived, so Trellis can send mail.",
            options.Origin + MessageRoutes.Choices,
            "You get this because somebody who runs Trellis tried its mail settings."
        )
        {
            Subject = "A test message from Trellis",
        };
        try
        {
            await using var connection = await server.Connect(options.Mail, ct);
            var mail = await maker.Of(letter, Id<Message>.New().ToString(), "", mailbox.Address);
            var delivery = await connection.Send(mail, ct);
            return delivery.End == DeliveryEnd.Accepted
                ? mailbox.Address
                : new Problem.Refused("mail.refused", $"The mail server did not take it: {delivery.Why}");
        }
        catch (MailServerAwayException e)
        {
            return new Problem.Refused(
                "mail.away",
                $"The mail server {options.Mail.Host} cannot be reached: {e.Message}"
            );
        }
    }
}
