using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Radar;

/// <summary>
/// Records the day of a conversation that was held before or outside Trellis, so that the next one is counted from it. By
/// People Ops, and never about oneself.
/// </summary>
public sealed class RecordConversation(AppDb db, Viewer me)
{
    public sealed class Request
    {
        /// <summary>calibration, annual-360, pd-meeting or one-on-one.</summary>
        [RequiredText(ErrorMessage = "Choose the conversation.")]
        public string? Kind { get; set; }

        [Required(ErrorMessage = "Choose the day.")]
        public DateOnly? On { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Person> id, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.ObligationPeople.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return new Problem.Missing("This person");
        if (!Can.RecordConversations(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (ObligationWords.Read(request.Kind, out var kind) is { } unknown)
            return unknown;
        if (kind is null)
            return new Problem.Unreadable([new("kind", 0, 0, "Choose the conversation.")]);
        var on = request.On!.Value;
        if (ConversationRules.Refuse(person, me.PersonId, on, me.Today) is { } refusal)
            return refusal;
        if (
            await sight.ConversationsOnRecord.AnyAsync(
                c => c.PersonId == id && c.Kind == kind && c.On == on && c.VoidedAt == null,
                ct
            )
        )
            return Done.It;
        db.Add(
            new ConversationOnRecord
            {
                PersonId = id,
                Kind = kind.Value,
                On = on,
                At = me.Now,
                ByName = me.Name,
            }
        );
        db.Record(me, RadarActivity.Recorded, id.ToString(), id, $"{kind.Value.Label()}, {Ui.Say.Date(on)}");
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
