using System.Globalization;
using Trellis.Messages;

namespace Trellis.Mail;

/// <summary>
/// Writes a digest for everybody whose next one is due: what stands in it is found out when it is sent. Computed from the
/// clock and from what was written before, so that a server that slept for a week makes one, not seven.
/// </summary>
public sealed class PrepareDigests(AppDb db, Viewer me, AppOptions options, MessageKinds kinds)
{
    private sealed record Before(Id<Person> Person, DateOnly? Day, Cadence? Cadence);

    /// <summary>How many were written.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        if (options.Mail is null)
            return 0;
        var hour = TimeZoneInfo.ConvertTimeFromUtc(me.Now, me.Zone).Hour;
        var (daily, weekly) = (
            MessageRules.DigestOf(Cadence.Daily, me.Today, hour),
            MessageRules.DigestOf(Cadence.Weekly, me.Today, hour)
        );
        var before = (
            await db.For(me)
                .Messages.Where(m => m.Kind == MailMessages.Digest.Name && m.Day >= weekly)
                .Select(m => new Before(m.PersonId, m.Day, m.Cadence))
                .ToListAsync(ct)
        ).ToLookup(b => b.Person);
        var choices = (await db.For(me).MessageChoices.AsNoTracking().ToListAsync(ct)).ToLookup(c => c.PersonId);
        var written = 0;
        foreach (var person in await Readers(ct))
        {
            var wants = Wanted(choices[person]);
            var isWeekly =
                wants.Contains(Cadence.Weekly)
                && MessageRules.IsWorthMakingUp(Cadence.Weekly, weekly, me.Today)
                && !before[person].Any(b => b.Cadence == Cadence.Weekly);
            var isDaily =
                wants.Contains(Cadence.Daily)
                && MessageRules.IsWorthMakingUp(Cadence.Daily, daily, me.Today)
                && !before[person].Any(b => b.Day == daily);
            if (!isWeekly && !isDaily)
                continue;
            db.Add(Digest(person, isDaily ? daily : weekly, isWeekly ? Cadence.Weekly : Cadence.Daily));
            written++;
        }
        return await db.Save(ct) is { } problem ? problem : written;
    }

    /// <summary>Whoever works here today and can sign in.</summary>
    private Task<List<Id<Person>>> Readers(CancellationToken ct) =>
        db.For(me)
            .Accounts.Where(a =>
                a.PasswordHash != null
                && a.Person!.StartsOn <= me.Today
                && (a.Person.EndsOn == null || a.Person.EndsOn >= me.Today)
            )
            .Select(a => a.PersonId)
            .ToListAsync(ct);

    private HashSet<Cadence> Wanted(IEnumerable<MessageChoice> choices)
    {
        var chosen = choices.ToDictionary(c => c.Kind, c => c.Cadence, StringComparer.Ordinal);
        return
        [
            .. kinds
                .All.Where(k => k.Purpose != MessagePurpose.Digest)
                .Select(k => MessageRules.Of(k.Purpose, chosen.TryGetValue(k.Name, out var c) ? c : null)),
        ];
    }

    private Message Digest(Id<Person> person, DateOnly day, Cadence cadence) =>
        new()
        {
            PersonId = person,
            Kind = MailMessages.Digest.Name,
            Link = InboxRoutes.Today,
            Day = day,
            Once = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            At = me.Now,
            State = MessageState.Waiting,
            Cadence = cadence,
            DueAt = me.Now,
        };
}
