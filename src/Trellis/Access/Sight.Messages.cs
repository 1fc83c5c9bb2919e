#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which messages exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>The messages to you.</summary>
    public IQueryable<Message> Messages => db.Set<Message>().Where(m => me.IsOperator || m.PersonId == _me);

    /// <summary>The messages that could not be delivered, without what they tell, for administrators.</summary>
    public IQueryable<UndeliveredMessage> Undelivered =>
        db.Set<Message>()
            .Where(m => me.IsAdmin && m.State == MessageState.Parked)
            .Select(m => new UndeliveredMessage
            {
                Id = m.Id,
                Kind = m.Kind,
                To = m.Person!.Name,
                Email = m.Person.Email,
                At = m.At,
                ParkedAt = m.EndedAt,
                Attempts = m.Attempts,
                Why = m.Why,
            });

    /// <summary>When you want which messages.</summary>
    public IQueryable<MessageChoice> MessageChoices =>
        db.Set<MessageChoice>().Where(c => me.IsOperator || c.PersonId == _me);

    /// <summary>
    /// Whoever did what a message to you tells of: their name is in it, whoever they are to you.
    /// </summary>
    public IQueryable<MessageAuthor> MessageAuthors =>
        Messages
            .Where(m => m.ById != null)
            .Select(m => new MessageAuthor
            {
                MessageId = m.Id,
                Name = db.Set<Person>().Where(p => p.Id == m.ById).Select(p => p.Name).FirstOrDefault() ?? "",
            });
}
