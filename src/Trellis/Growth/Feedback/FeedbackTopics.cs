namespace Trellis.Growth.Feedback;

/// <summary>What somebody is likely to ask about: their open goals, then the competencies that are published.</summary>
public sealed class FeedbackTopics(AppDb db, Viewer me, CompetencyChoices competencies)
{
    private const int MostGoals = 30;

    public async Task<IReadOnlyList<string>> Load(CancellationToken ct)
    {
        var goals = await db.For(me)
            .Goals.Where(g => g.PersonId == me.PersonId && g.EndedOn == null)
            .OrderBy(g => g.Title)
            .Take(MostGoals)
            .Select(g => g.Title)
            .ToListAsync(ct);
        return [.. goals, .. (await competencies.Load(ct)).Select(c => c.Text)];
    }
}
