namespace Trellis.Messages;

/// <summary>When the viewer gets which messages by mail: every kind of which they can choose something.</summary>
public sealed class MyChoices(AppDb db, Viewer me, MessageKinds kinds)
{
    public sealed record View(IReadOnlyList<Line> Kinds);

    /// <param name="Kind">What programs know it by, such as <c>stipend.paid</c>.</param>
    /// <param name="Cadence">When it comes.</param>
    /// <param name="Choices">What can be chosen.</param>
    public sealed record Line(
        string Kind,
        string Subject,
        MessagePurpose Purpose,
        Cadence Cadence,
        IReadOnlyList<Cadence> Choices
    );

    /// <param name="of">Whose, for the operator of the machine; null for one's own.</param>
    public async Task<View> Load(CancellationToken ct, Id<Person>? of = null)
    {
        var person = of ?? me.PersonId;
        var chosen = await db.For(me)
            .MessageChoices.Where(c => c.PersonId == person)
            .ToDictionaryAsync(c => c.Kind, c => c.Cadence, ct);
        return new([
            .. kinds
                .All.Where(k => Choices(k.Purpose).Count > 0)
                .Select(k => new Line(
                    k.Name,
                    k.Subject,
                    k.Purpose,
                    MessageRules.Of(k.Purpose, chosen.TryGetValue(k.Name, out var cadence) ? cadence : null),
                    Choices(k.Purpose)
                )),
        ]);
    }

    private static IReadOnlyList<Cadence> Choices(MessagePurpose purpose) =>
        [.. Enum.GetValues<Cadence>().Where(c => MessageRules.CanChoose(purpose, c))];
}
