using Trellis.Inbox;

namespace Trellis.Growth.Skills;

/// <summary>Reminds people of certificates that expire: 60 and 14 days before, and what expires in the next weeks.</summary>
public sealed class CertificateTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Renewal = "certificate.renewal";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        var (first, last) = (
            me.Today.AddDays(-CertificateRules.LateStands),
            me.Today.AddDays(CertificateRules.EarlyDays)
        );
        var some = await Expiring(first, last, ct);
        return
        [
            .. some.Where(c => CertificateRules.Reminds(c.On, me.Today))
                .Select(c => new OpenTask(
                    Renewal,
                    c.On < me.Today
                        ? "Renew or remove an expired certificate"
                        : "Renew a certificate before it expires",
                    "Open the certificate",
                    GrowthRoutes.Certificate(c.Id)
                )
                {
                    Detail = c.Name,
                    DueOn = c.On,
                }),
        ];
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        (await Expiring(me.Today.AddDays(1), until, ct)).ConvertAll(c => new Upcoming(
            c.On,
            "A certificate expires",
            GrowthRoutes.Certificate(c.Id)
        )
        {
            Detail = c.Name,
            Neutral = "A certificate expires",
        });

    private Task<List<Line>> Expiring(DateOnly from, DateOnly to, CancellationToken ct) =>
        db.For(me)
            .Certificates.Where(c => me.PersonId != null && c.PersonId == me.PersonId)
            .Where(c => c.ExpiresOn >= from && c.ExpiresOn <= to)
            .OrderBy(c => c.ExpiresOn)
            .ThenBy(c => c.Id)
            .Take(CertificateRules.MostOfOne)
            .Select(c => new Line(c.Id, c.Name, c.ExpiresOn!.Value))
            .ToListAsync(ct);

    private sealed record Line(Id<Certificate> Id, string Name, DateOnly On);
}
