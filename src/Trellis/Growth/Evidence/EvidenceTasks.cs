using Trellis.Inbox;

namespace Trellis.Growth.Evidence;

/// <summary>Requests to quote the viewer that they have not answered.</summary>
public sealed class EvidenceTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "evidence.consent";
    private const int Most = 20;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var asked = await db.For(me)
            .QuotesOfMe.Where(e => e.Consent == QuoteConsent.Asked)
            .OrderBy(e => e.ConsentAt)
            .Take(Most)
            .Select(e => new
            {
                e.Id,
                e.Person!.Name,
                e.ConsentAt,
            })
            .ToListAsync(ct);
        return asked.ConvertAll(e => new OpenTask(
            Kind,
            "Answer a request to quote you",
            "Agree or decline",
            GrowthRoutes.Quote(e.Id)
        )
        {
            Detail = $"{e.Name} would like to use your words as evidence",
            Since = e.ConsentAt is { } at ? me.Day(at) : null,
        });
    }
}
