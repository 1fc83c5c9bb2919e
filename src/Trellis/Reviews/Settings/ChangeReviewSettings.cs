namespace Trellis.Reviews.Settings;

/// <summary>
/// Changes what annual 360s start with that open from now on. Those under way keep the settings that they started with.
/// </summary>
public sealed class ChangeReviewSettings(AppDb db, Viewer me, ReviewSettingsView view)
{
    /// <param name="AnnualBy">What opens annual 360s.</param>
    /// <param name="Terms">What they start with; levelling finals is a matter of a cycle.</param>
    /// <param name="Version">The version that was read; 0 where nothing was settled yet.</param>
    public sealed record Request(AnnualBy AnnualBy, ReviewTerms? Terms, int Version);

    public async Task<Result<ReviewSettingsView.View>> Handle(Request request, CancellationToken ct)
    {
        if (!me.IsPeopleOps)
            return new Problem.Missing("This page");
        if (request.Terms?.Days is null)
            return new Problem.Refused(
                "review.terms",
                "Send the terms of reviews, with the days of their stages.",
                "Terms"
            );
        var terms = (request.Terms with { IsLevelled = false }).ForMode();
        if (terms.Refuse() is { } refused)
            return refused;
        var settings = await db.For(me).ReviewSettings.SingleOrDefaultAsync(ct);
        if ((settings?.Version ?? 0) != request.Version)
            return new Problem.Stale(
                "Somebody changed these settings meanwhile. Nothing was saved: look at them, then change them again."
            );
        if (settings is null)
            db.Add(settings = new());
        (settings.AnnualBy, settings.Terms) = (request.AnnualBy, terms);
        db.Record(
            me,
            ReviewActivity.SettingsChanged,
            "reviews",
            detail: ReviewTermsWords.Line(request.AnnualBy, terms)
        );
        if (await db.Save(ct) is { } problem)
            return problem;
        return (await view.Load(ct))! with { IsRaised = terms.CoworkersLeast > request.Terms.CoworkersLeast };
    }
}
