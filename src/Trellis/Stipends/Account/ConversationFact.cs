namespace Trellis.Stipends.Account;

/// <summary>How the calibration conversation tells the stipend that it was held.</summary>
public static class ConversationFact
{
    /// <summary>
    /// Adds the fact, in the transaction of the conversation; where it was recorded by hand before for this employment,
    /// that stays.
    /// </summary>
    public static async Task RecordConversation(
        this AppDb db,
        Viewer me,
        Id<Person> person,
        DateOnly on,
        CancellationToken ct
    )
    {
        var all = db.For(me.AsTrellis());
        var started = await all.People.Where(p => p.Id == person).Select(p => p.StartsOn).SingleAsync(ct);
        var isKnown = await all.StipendFacts.AnyAsync(
            f =>
                f.PersonId == person
                && f.Kind == StipendFactKind.ConversationHeld
                && f.VoidedAt == null
                && f.On >= started,
            ct
        );
        if (isKnown)
            return;
        db.Add(
            new StipendFact
            {
                PersonId = person,
                Kind = StipendFactKind.ConversationHeld,
                On = on,
                At = me.Now,
                ByName = me.Name,
            }
        );
        db.Record(
            me,
            StipendActivity.FactRecorded,
            person.ToString(),
            person,
            StipendFactKind.ConversationHeld.ToString()
        );
    }
}
