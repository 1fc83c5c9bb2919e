namespace Trellis.Accounts;

/// <summary>Your own account: who you are here, where you are signed in, and who has opened your record.</summary>
public sealed class MyAccount(AppDb db, Viewer me)
{
    public sealed record View(
        string Name,
        string Email,
        AccessRole Access,
        IReadOnlyList<SessionView> Sessions,
        IReadOnlyList<Viewer.LinkMade> Links,
        IReadOnlyList<Opened> OpenedBy,
        IReadOnlyList<Changed> ChangedBy
    );

    /// <param name="Device">In words, such as "Firefox on Linux".</param>
    /// <param name="Place">The network address from which it was begun; empty where that is not known.</param>
    /// <param name="LastSeenAt">When it was last used, to within five minutes.</param>
    /// <param name="IsThis">Whether it is the session of this request.</param>
    public sealed record SessionView(
        Id<Session> Id,
        string Device,
        string Place,
        DateTime StartedAt,
        DateTime LastSeenAt,
        bool IsThis
    );

    public sealed record Opened(string By, string What, DateTime At);

    /// <param name="Detail">What was changed, with before and after.</param>
    public sealed record Changed(string By, string What, string Detail, DateTime At);

    public async Task<View?> Load(CancellationToken ct)
    {
        var person = await db.For(me).People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == me.PersonId, ct);
        if (person is null)
            return null;
        var minutes =
            await db.For(me).Organisations.OrderBy(o => o.Id).Select(o => (int?)o.IdleMinutes).FirstOrDefaultAsync(ct)
            ?? SessionRules.IdleMinutes;
        var sessions = (
            await db.For(me)
                .Sessions.AsNoTracking()
                .Where(s => s.EndsAt > me.Now)
                .OrderByDescending(s => s.LastSeenAt)
                .Take(100)
                .ToListAsync(ct)
        )
            .Where(s => SessionRules.IsAlive(s.EndsAt, s.LastSeenAt, minutes, me.Now))
            .OrderByDescending(s => s.Id == me.Session())
            .Take(20)
            .Select(s => new SessionView(
                s.Id,
                DeviceName.Of(s.Device),
                s.Place,
                s.StartedAt,
                s.LastSeenAt,
                s.Id == me.Session()
            ))
            .ToList();
        var links = await db.For(me)
            .PasswordLinks.OrderByDescending(l => l.MadeAt)
            .Take(5)
            .Select(l => new Viewer.LinkMade(l.MadeBy, l.MadeAt, l.UsedAt))
            .ToListAsync(ct);
        var opened = await db.For(me)
            .Activities.Where(a => a.AboutId == me.PersonId && a.ById != me.PersonId && a.What.EndsWith(".read"))
            .OrderByDescending(a => a.At)
            .Take(20)
            .Select(a => new Opened(a.ByName, a.What, a.At))
            .ToListAsync(ct);
        var changed = await db.For(me)
            .Activities.Where(a =>
                a.AboutId == me.PersonId
                && (a.What == "person.added" || a.What == "person.changed" || a.What == "role.changed")
            )
            .OrderByDescending(a => a.At)
            .Take(20)
            .Select(a => new Changed(a.ByName, a.What, a.Detail, a.At))
            .ToListAsync(ct);
        return new(person.Name, person.Email, person.Access, sessions, links, opened, changed);
    }
}
