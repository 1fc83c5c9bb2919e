namespace Trellis.Reviews.Radar;

/// <summary>Voids the day of a conversation that was recorded wrongly. It stays in the record of activity.</summary>
public sealed class VoidConversation(AppDb db, Viewer me)
{
    public async Task<Result<Id<Person>>> Handle(Id<ConversationOnRecord> id, CancellationToken ct)
    {
        if (await db.For(me).ConversationsOnRecord.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } conversation)
            return new Problem.Missing("This conversation");
        var person = conversation.PersonId;
        if (!Can.RecordConversations(me))
            return new Problem.Forbidden();
        if (person == me.PersonId)
            return ConversationRules.Own;
        if (conversation.VoidedAt is not null)
            return person;
        conversation.VoidedAt = me.Now;
        var what = $"{conversation.Kind.Label()}, {Ui.Say.Date(conversation.On)}";
        db.Record(me, RadarActivity.Voided, person.ToString(), person, what);
        return await db.Save(ct) is { } problem ? problem : person;
    }
}
