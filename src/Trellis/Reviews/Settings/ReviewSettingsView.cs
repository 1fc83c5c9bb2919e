namespace Trellis.Reviews.Settings;

/// <summary>The settings of annual 360s, for People Ops.</summary>
public sealed class ReviewSettingsView(AppDb db, Viewer me)
{
    /// <param name="Terms">What a 360 starts with that opens by itself, and what is proposed for a cycle.</param>
    /// <param name="Version">0 while nothing was changed.</param>
    /// <param name="UnderWay">How many 360s are open, which keep the settings that they started with.</param>
    /// <param name="IsRaised">Whether the least number of coworkers was raised, because feedback is anonymous.</param>
    public sealed record View(AnnualBy AnnualBy, ReviewTerms Terms, int Version, int UnderWay, bool IsRaised = false);

    public async Task<View?> Load(CancellationToken ct)
    {
        if (!me.IsPeopleOps)
            return null;
        var sight = db.For(me);
        var settings = await sight.ReviewSettings.AsNoTracking().SingleOrDefaultAsync(ct) ?? new() { Version = 0 };
        var open = await sight.Reviews.CountAsync(r => r.Kind == ReviewKind.Annual360 && r.EndedAt == null, ct);
        return new(settings.AnnualBy, settings.Terms, settings.Version, open);
    }
}
