using Trellis.Accounts;
using Trellis.Inbox;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Mail;

/// <summary>
/// Writes what stands in a digest at the moment at which it is sent: what is waiting for its receiver, as they would see
/// it, what comes, and what is new since the last one.
/// </summary>
public sealed class WriteDigest(IServiceScopeFactory scopes, AppOptions options, MessageKinds kinds)
{
    private const int MostLines = 30;

    /// <summary>The letter; null if there is nothing to say. And the messages that are in it.</summary>
    public async Task<(Letter? Letter, IReadOnlyList<Id<Message>> Messages)> Of(
        Message digest,
        string name,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<ViewerSource>().ActAs(digest.PersonId, ct))
            return (null, []);
        var me = services.GetRequiredService<Viewer>();
        var news = await News(services.GetRequiredService<AppDb>(), me, digest, ct);
        var waiting = services.GetRequiredService<WhatIsWaiting>();
        var tasks = (await waiting.Load(ct)).Where(t => !t.IsInvitation).ToList();
        if (tasks.Count == 0 && news.Count == 0)
            return (null, []);
        var coming = await waiting.ComingUp(ct);
        var span = digest.Cadence == Cadence.Weekly ? "Your week" : "Your day";
        var things = tasks.Count switch
        {
            0 => "what is new",
            1 => "one thing to do",
            var n => $"{Say.Word(n)} things to do",
        };
        var letter = new Letter(
            me.Organisation,
            span,
            tasks.Count == 0
                ? $"Hello {name}. Nothing needs your attention. This is new."
                : $"Hello {name}. You have {things}.",
            options.Origin + MessageRoutes.Choices,
            $"You get this digest {(digest.Cadence == Cadence.Weekly ? "every Friday" : "each morning")} at 8:00."
        )
        {
            Subject = $"{span}: {things}",
            Sections =
            [
                .. new[]
                {
                    new Letter.Section("To do", [.. tasks.Take(MostLines).Select(t => Line(t, me.Today))]),
                    new Letter.Section("Coming up", [.. coming.Take(MostLines).Select(c => Line(c, me.Today))]),
                    new Letter.Section("New", [.. news.Take(MostLines).Select(m => Line(m, me))]),
                }.Where(s => s.Lines.Count > 0),
            ],
        };
        return (letter, news.ConvertAll(m => m.Id));
    }

    private static Task<List<Message>> News(AppDb db, Viewer me, Message digest, CancellationToken ct) =>
        db.For(me)
            .Messages.Where(m =>
                m.PersonId == digest.PersonId
                && m.State == MessageState.ForDigest
                && (m.Cadence == Cadence.Daily || digest.Cadence == Cadence.Weekly)
            )
            .OrderByDescending(m => m.At)
            .AsNoTracking()
            .ToListAsync(ct);

    private Letter.Line Line(OpenTask task, DateOnly today) =>
        new(
            task.DueOn is { } due ? DueRules.Words(due, today) : "",
            task.Title,
            new(task.Action, options.Origin + task.Href)
        );

    private Letter.Line Line(Upcoming coming, DateOnly today) =>
        new(
            DueRules.Near(coming.On, today),
            coming.Title,
            coming.Href is { } href ? new("Open", options.Origin + href) : null
        );

    private Letter.Line Line(Message message, Viewer me)
    {
        var kind = kinds.Find(message.Kind) ?? MailMessages.Digest;
        return new(
            DueRules.Past(me.Day(message.At), me.Today),
            kind.Subject,
            new(kind.Action, options.Origin + message.Link)
        );
    }
}
