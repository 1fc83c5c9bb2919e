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
        bool IsAsked,
        Cadence Cadence,
        IReadOnlyList<Cadence> Choices
    );

    public async Task<View> Load(CancellationToken ct)
    {
        var chosen = await db.For(me)
            .MessageChoices.Where(c => c.PersonId == me.PersonId)
            .ToDictionaryAsync(c => c.Kind, c => c.Cadence, ct);
        return new([
            .. kinds
                .All.Where(k => MessageRules.CanChoose(k.Purpose, Cadence.Weekly))
                .Select(k => new Line(
                    k.Name,
                    k.Subject,
                    k.Purpose == MessagePurpose.Asked,
                    MessageRules.Of(k.Purpose, chosen.TryGetValue(k.Name, out var cadence) ? cadence : null),
                    [.. Enum.GetValues<Cadence>().Where(c => MessageRules.CanChoose(k.Purpose, c))]
                )),
        ]);
    }
}
