using Trellis.Inbox;

namespace Trellis.Growth.Appreciations;

/// <summary>The question of the organisation's day: who made your week easier? It goes once one is written that week.</summary>
public sealed class AppreciationPrompt(AppDb db, Viewer me) : ITaskSource
{
    public const string Kind = "appreciation.prompt";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is not { } writer)
            return [];
        var sight = db.For(me);
        var prompt = await sight
            .Organisations.OrderBy(o => o.Id)
            .Select(o => o.AppreciationDay)
            .FirstOrDefaultAsync(ct);
        if (me.Today.DayOfWeek != prompt)
            return [];
        var last = await sight.Appreciations.Where(a => a.WriterId == writer).MaxAsync(a => (DateTime?)a.At, ct);
        return last is { } at && me.Day(at) >= AppreciationRules.FirstOf(me.Today)
            ? []
            :
            [
                new OpenTask(Kind, "Thank a colleague this week", "Say thank you", GrowthRoutes.Appreciations)
                {
                    IsInvitation = true,
                    Detail = "Who made your week easier? One sentence is enough.",
                },
            ];
    }
}
