namespace Trellis.Reviews.Radar;

/// <summary>
/// Reminds the manager of a person that a conversation is overdue: by People Ops, at most once a day for each person and
/// kind. The message says with whom and what about to nobody.
/// </summary>
public sealed class RemindManager(AppDb db, Viewer me, Obligations obligations)
{
    public sealed class Request
    {
        /// <summary>calibration, annual-360, pd-meeting or one-on-one; null for all that are overdue.</summary>
        public string? Kind { get; set; }
    }

    /// <summary>The name of the manager who was reminded.</summary>
    public async Task<Result<string>> Handle(Id<Person> id, Request request, CancellationToken ct)
    {
        if (!await db.For(me).ObligationPeople.AnyAsync(p => p.Id == id, ct))
            return new Problem.Missing("This person");
        if (!Can.RemindManagers(me))
            return new Problem.Forbidden();
        if (ObligationWords.Read(request.Kind, out var kind) is { } unknown)
            return unknown;
        if (id == me.PersonId)
            return new Problem.Refused("reminder.own", "Nobody sends reminders about themselves.");
        var line = await obligations.Of(id, me.Today, ct);
        List<ObligationKind> late = [.. (line?.Late ?? []).Select(o => o.Kind).Where(k => kind is null || k == kind)];
        if (line is null || late.Count == 0)
            return new Problem.Refused("reminder.not-overdue", "Nothing of this person’s is overdue.");
        if (line.ManagerId is not { } manager)
            return new Problem.Refused("reminder.no-manager", $"{line.Name} has no manager. Name one first.");
        if (manager == me.PersonId)
            return new Problem.Refused("reminder.own", $"You are the manager of {line.Name}.");
        var asked = await Today(id, ct);
        late.RemoveAll(k => asked.Contains(Subject(id, k)));
        if (late.Count == 0)
            return new Problem.Refused(
                "reminder.sent",
                $"{line.Manager} was reminded of this today. A reminder goes out once a day."
            );
        db.Add(
            new Message
            {
                PersonId = manager,
                Kind = RadarMessages.Reminder.Name,
                Link = RadarRoutes.Due,
                ById = me.PersonId,
                At = me.Now,
                Once = $"{id.Value:N} {late[0].Word()} {me.Today:yyyyMMdd}",
            }
        );
        foreach (var one in late)
            db.Record(me, RadarActivity.Reminded, Subject(id, one), id, one.Label());
        return await db.Save(ct) is { } problem ? problem : line.Manager!;
    }

    /// <summary>Of what somebody was reminded today.</summary>
    private async Task<IReadOnlyCollection<string>> Today(Id<Person> id, CancellationToken ct)
    {
        var since = me.Now.AddDays(-1);
        var lines = await db.For(me)
            .Activities.Where(a => a.AboutId == id && a.What == RadarActivity.Reminded.Name && a.At > since)
            .Select(a => new { a.Subject, a.At })
            .ToListAsync(ct);
        return [.. lines.Where(a => me.Day(a.At) == me.Today).Select(a => a.Subject)];
    }

    private static string Subject(Id<Person> id, ObligationKind kind) => $"{id} {kind.Word()}";
}
