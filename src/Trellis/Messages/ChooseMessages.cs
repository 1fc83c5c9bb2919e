using System.ComponentModel.DataAnnotations;

namespace Trellis.Messages;

/// <summary>Chooses when one gets which messages by mail. Kinds that are not named stay as they are.</summary>
public sealed class ChooseMessages(AppDb db, Viewer me, MessageKinds kinds)
{
    public sealed class Request
    {
        [Required, MaxLength(200)]
        public IReadOnlyList<Choice>? Choices { get; set; }
    }

    /// <param name="Kind">What programs know it by, such as <c>stipend.paid</c>.</param>
    public sealed record Choice(string Kind, Cadence Cadence);

    /// <param name="of">For whom, at the command line; null for oneself.</param>
    public async Task<Result<Done>> Handle(Request request, CancellationToken ct, Id<Person>? of = null)
    {
        if ((of ?? me.PersonId) is not { } person || (person != me.PersonId && !me.IsOperator))
            return new Problem.Forbidden();
        var there = await db.For(me).MessageChoices.Where(c => c.PersonId == person).ToListAsync(ct);
        foreach (var choice in request.Choices ?? [])
        {
            if (kinds.Find(choice.Kind) is not { } kind)
                return new Problem.Missing($"The kind of message \"{choice.Kind}\"");
            if (!MessageRules.CanChoose(kind.Purpose, choice.Cadence))
                return new Problem.Refused(
                    "message.cadence",
                    $"“{kind.Subject}” cannot be chosen so: what is asked of you comes some time, entries for your calendar "
                        + "come at once or not at all, and what concerns your sign-in comes at once."
                );
            var row = there.Find(c => c.Kind == kind.Name);
            if (row is not null)
                row.Cadence = choice.Cadence;
            else if (choice.Cadence != MessageRules.Default(kind.Purpose))
                db.Add(
                    new MessageChoice
                    {
                        PersonId = person,
                        Kind = kind.Name,
                        Cadence = choice.Cadence,
                    }
                );
        }
        if (await db.Save(ct) is { } problem)
            return problem;
        // messages held for a digest are planned again
        await db.For(me)
            .Messages.Where(m => m.PersonId == person && m.State == MessageState.ForDigest)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Written), ct);
        return Done.It;
    }
}
