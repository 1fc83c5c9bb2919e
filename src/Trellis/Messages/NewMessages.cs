namespace Trellis.Messages;

/// <summary>
/// What the viewer may want to know of from the last 30 days, newest first, a page at a time. What is asked of them is
/// among what is waiting instead, where a task stands for it.
/// </summary>
public sealed class NewMessages(AppDb db, Viewer me, MessageKinds kinds)
{
    public const int PageSize = 10;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More);

    /// <param name="Kind">What programs know it by, such as <c>stipend.paid</c>.</param>
    /// <param name="Href">The page to which it leads, as a path on this installation.</param>
    public sealed record Line(
        Id<Message> Id,
        string Kind,
        string Subject,
        string Sentence,
        string Action,
        string Href,
        DateTime At
    );

    public async Task<View> Load(int page, CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new([], 1, false);
        var since = me.Now.AddDays(-MessageRules.DaysNew);
        var names = kinds.News;
        var messages = db.For(me).Messages.Where(m => m.PersonId == person && m.At >= since && names.Contains(m.Kind));
        page = await messages.PageAt(page, PageSize, ct);
        var shown = await messages
            .OrderByDescending(m => m.At)
            .ThenByDescending(m => m.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var ids = shown.ConvertAll(m => m.Id);
        var who = await db.For(me)
            .MessageAuthors.Where(a => ids.Contains(a.MessageId))
            .ToDictionaryAsync(a => a.MessageId, a => a.Name, ct);
        return new([.. shown.Take(PageSize).Select(m => Of(m, who))], page, shown.Count > PageSize);
    }

    private Line Of(Message message, IReadOnlyDictionary<Id<Message>, string> who)
    {
        var kind = kinds.Find(message.Kind)!;
        return new(
            message.Id,
            kind.Name,
            kind.Subject,
            kind.Say(who.GetValueOrDefault(message.Id), message.Number, message.Day),
            kind.Action,
            message.Link,
            message.At
        );
    }
}
