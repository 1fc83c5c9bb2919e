namespace Trellis.Growth.Goals;

/// <summary>Declines a goal that was suggested in one’s 360. It stays in the final assessment, and is asked for no more.</summary>
public sealed class DeclineSuggestion(AppDb db, Viewer me, Suggestions suggestions)
{
    public async Task<Result<Done>> Handle(Id<SuggestedGoal> id, CancellationToken ct)
    {
        var suggested = await db.For(me)
            .ReviewOutcomes.Where(o => o.Review!.PersonId == me.PersonId && o.SharedAt != null)
            .SelectMany(o => o.Goals)
            .SingleOrDefaultAsync(g => g.Id == id, ct);
        if (suggested is null)
            return new Problem.Missing("This suggestion");
        if (await suggestions.Refuse(id, ct) is { } refused)
            return refused;
        suggested.DeclinedAt = me.Now;
        db.Record(me, GrowthActivity.SuggestionDeclined, id.ToString(), me.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
