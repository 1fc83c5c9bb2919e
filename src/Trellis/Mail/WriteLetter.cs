using Trellis.Accounts;
using Trellis.Messages;

namespace Trellis.Mail;

/// <summary>
/// Writes the letter of a message at the moment at which it is sent: to whoever its receiver is now, at the address that
/// they have now. Nobody is written to who has left or cannot sign in.
/// </summary>
public sealed class WriteLetter(
    AppDb db,
    Viewer me,
    AppOptions options,
    MessageKinds kinds,
    WriteDigest digests,
    WriteInvitation invitations,
    FreshLinks links
)
{
    /// <summary>The messages that are in the digest that was written last.</summary>
    private IReadOnlyList<Id<Message>> _inDigest = [];

    /// <summary>Whom a letter goes to.</summary>
    public sealed record Receiver(string Name, string Email);

    /// <summary>The letter, or why there is none.</summary>
    public async Task<(Letter? Letter, Receiver? To, string Why)> Of(Message message, CancellationToken ct)
    {
        var person = await db.For(me)
            .People.Where(p => p.Id == message.PersonId)
            .Select(p => new
            {
                p.Name,
                p.Email,
                p.EndsOn,
            })
            .SingleAsync(ct);
        if (person.EndsOn < me.Today)
            return (null, null, "Does not work here any more");
        if (SendingRules.IsInvented(person.Email))
            return (null, null, "The address is an invented one, at which nobody reads mail");
        if (kinds.Find(message.Kind) is not { } kind)
            return (null, null, "Nothing knows this kind of message any more");
        var link = kind.CarriesSecret ? await links.Make(message.PersonId, ct) : message.Link;
        if (link is null || (!kind.CarriesSecret && !await HasPassword(message.PersonId, ct)))
            return (null, null, "Cannot sign in yet");
        var to = new Receiver(person.Name, person.Email);
        if (message.EntryId is not null)
        {
            var (entry, why) = await invitations.Of(message, person.Name, ct);
            return (entry, to, why);
        }
        if (kind.Purpose == MessagePurpose.Digest)
        {
            (var digest, _inDigest) = await digests.Of(message, person.Name, ct);
            return digest is null ? (null, null, "Nothing to say") : (digest, to, "");
        }
        var who = await db.For(me)
            .MessageAuthors.Where(a => a.MessageId == message.Id)
            .Select(a => a.Name)
            .SingleOrDefaultAsync(ct);
        var letter = new Letter(
            me.Organisation,
            kind.Subject,
            $"Hello {person.Name}. {kind.Say(who, message.Number, message.Day)}",
            options.Origin + MessageRoutes.Choices,
            kind.Purpose == MessagePurpose.Security
                ? "You get this at once because it concerns how you sign in."
                : "You get this because it concerns you."
        )
        {
            Subject = kind.Subject,
            Note = kind.CarriesSecret
                ? "Keep this e-mail to yourself: whoever has the link can use it."
                : LetterText.Promise,
            Action = new(kind.Action, options.Origin + link),
        };
        return (letter, to, "");
    }

    private Task<bool> HasPassword(Id<Person> id, CancellationToken ct) =>
        db.For(me).Accounts.AnyAsync(a => a.PersonId == id && a.PasswordHash != null, ct);

    /// <summary>Writes down that what is in a digest has gone out with it.</summary>
    public async Task Sent(Message message)
    {
        if (message.Kind != MailMessages.Digest.Name || _inDigest.Count == 0)
            return;
        var (ids, at) = (_inDigest, me.Now);
        await db.For(me)
            .Messages.Where(m => ids.Contains(m.Id) && m.State == MessageState.ForDigest)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Sent).SetProperty(x => x.EndedAt, at));
    }
}
