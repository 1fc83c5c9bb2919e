namespace Trellis.Access.SignIn;

/// <summary>Your own account: who you are here, where you are signed in, and who has opened your record.</summary>
public sealed class MyAccount(AppDb db, Viewer me)
{
    public sealed record View(string Name, string Email, AccessRole Access, IReadOnlyList<SessionView> Sessions, IReadOnlyList<Opened> OpenedBy, IReadOnlyList<Changed> ChangedBy);
    public sealed record SessionView(Id<Session> Id, string Device, DateTime StartedAt);
    public sealed record Opened(string By, string What, DateTime At);
    /// <param name="Detail">What was changed, with before and after.</param>
    public sealed record Changed(string By, string What, string Detail, DateTime At);

    public async Task<View?> Load(CancellationToken ct)
    {
        var person = await db.For(me).People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == me.PersonId, ct);
        if (person is null) return null;
        var sessions = await db.For(me).Sessions.Where(s => s.EndsAt > me.Now).OrderByDescending(s => s.StartedAt).Take(20).Select(s => new SessionView(s.Id, s.Device, s.StartedAt)).ToListAsync(ct);
        var opened = await db.For(me).Activities.Where(a => a.AboutId == me.PersonId && a.ById != me.PersonId && a.What.EndsWith(".read"))
            .OrderByDescending(a => a.At).Take(20).Select(a => new Opened(a.ByName, a.What, a.At)).ToListAsync(ct);
        var changed = await db.For(me).Activities.Where(a => a.AboutId == me.PersonId && (a.What == "person.added" || a.What == "person.changed" || a.What == "role.changed"))
            .OrderByDescending(a => a.At).Take(20).Select(a => new Changed(a.ByName, a.What, a.Detail, a.At)).ToListAsync(ct);
        return new(person.Name, person.Email, person.Access, sessions, opened, changed);
    }
}
