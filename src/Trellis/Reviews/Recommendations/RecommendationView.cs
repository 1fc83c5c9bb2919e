using Trellis.Stipends.Account;

namespace Trellis.Reviews.Recommendations;

/// <summary>A promotion or a raise, for the manager of today and People Ops.</summary>
public sealed class RecommendationView(AppDb db, Viewer me, RecommendationCases cases)
{
    /// <param name="Case">What the person says for the promotion, where they shared it; null where there is none.</param>
    /// <param name="Positions">What can be chosen where the manager recommends anew; empty for everybody else.</param>
    public sealed record View(
        RecommendationCases.Info Info,
        string Audience,
        string Reason,
        IReadOnlyList<Did> Facts,
        string Currency,
        IReadOnlyList<Finals.FinalView.Choice> Positions,
        int Version,
        Id<PromotionCase>? Case
    );

    /// <summary>What was done, with what was said.</summary>
    public sealed record Did(RecommendationAct Act, DateOnly On, string ByName, string Text);

    public async Task<View?> Load(Id<Recommendation> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var seen = sight.Recommendations.Where(r => r.Id == id && r.Facts.Any());
        if ((await cases.Load(seen, ct)).SingleOrDefault() is not { } info)
            return null;
        var row = await seen.AsNoTracking().Include(r => r.Facts).SingleAsync(ct);
        await db.RecordReading(me, ReviewActivity.RecommendationRead, info.PersonId, ct);
        var positions = info.Allows(RecommendationAct.Recommend, me)
            ? await sight
                .Positions.Where(p => p.RetiredAt == null)
                .OrderBy(p => p.FullName)
                .Select(p => new Finals.FinalView.Choice(p.Id, p.FullName))
                .ToListAsync(ct)
            : [];
        return new(
            info,
            row.Audience,
            row.Reason,
            [.. row.Facts.OrderBy(f => f.At).Select(f => new Did(f.Act, f.On, f.ByName, f.Text))],
            await StipendCurrency.Of(sight, ct),
            positions,
            row.Version,
            await sight
                .PromotionCases.Where(c => c.PersonId == info.PersonId && c.PositionId == row.PositionId)
                .Where(c => c.SharedAt != null)
                .Select(c => (Id<PromotionCase>?)c.Id)
                .FirstOrDefaultAsync(ct)
        );
    }
}
