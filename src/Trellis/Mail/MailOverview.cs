namespace Trellis.Mail;

/// <summary>How mail is set up, what waits, and what could not be delivered: for administrators.</summary>
public sealed class MailOverview(AppDb db, Viewer me, AppOptions options, MailStanding standing)
{
    public const int PageSize = 50;

    /// <param name="Server">The mail server without its password; null if none is set up.</param>
    /// <param name="Trouble">Why it could not be reached at the last try; empty where it could.</param>
    /// <param name="Waiting">How many messages are on their way.</param>
    public sealed record View(
        Server? Server,
        string Trouble,
        int Waiting,
        int Parked,
        IReadOnlyList<UndeliveredMessage> Lines,
        int Page,
        bool More
    );

    public sealed record Server(string Host, int Port, MailSecurity Security, string From, bool HasUser);

    /// <summary>Null for whoever is no administrator.</summary>
    public async Task<View?> Load(int page, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return null;
        var parked = db.For(me).Undelivered;
        page = await parked.PageAt(page, PageSize, ct);
        var lines = await parked
            .OrderByDescending(m => m.ParkedAt)
            .ThenBy(m => m.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var waiting = await db.For(me.AsTrellis())
            .Messages.CountAsync(m => m.State == MessageState.Written || m.State == MessageState.Waiting, ct);
        return new(
            options.Mail is { } mail
                ? new(mail.Host, mail.Port, mail.Security, mail.From, mail.User is not null)
                : null,
            standing.Trouble,
            waiting,
            await parked.CountAsync(ct),
            [.. lines.Take(PageSize)],
            page,
            lines.Count > PageSize
        );
    }
}
