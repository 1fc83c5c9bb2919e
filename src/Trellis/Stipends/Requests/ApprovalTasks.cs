using Trellis.Inbox;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>Requests to approve and purchases to confirm, of others, for the viewer.</summary>
public sealed class ApprovalTasks(AppDb db, Viewer me, StipendDecisions decisions) : ITaskSource
{
    public const string Approvals = "stipend.approvals";
    public const string Confirmations = "stipend.confirmations";
    private const int Named = 2;

    /// <summary>Beyond these they are counted, not told apart: all of them count as approvals.</summary>
    private const int DecisionsShown = 100;

    private sealed record Line(
        Id<StipendRequest> Id,
        string Person,
        Money Amount,
        string What,
        DateOnly AskedOn,
        RequestState State
    );

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (!Can.DecideOnStipends(me))
            return [];
        var waiting = (await decisions.Load(ct)).Where(r => r.State != RequestState.NeedsInformation);
        var first = await waiting
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .Take(DecisionsShown)
            .Select(r => new Line(r.Id, r.Person!.Name, r.Amount, r.What, r.AskedOn, r.State))
            .ToListAsync(ct);
        if (first.Count == 0)
            return [];
        var currency = await StipendCurrency.Of(db.For(me), ct);
        var more = first.Count < DecisionsShown ? 0 : await waiting.CountAsync(ct) - first.Count;
        var confirm = first.FindAll(l => l.State == RequestState.Claimed);
        var decide = first.FindAll(l => l.State != RequestState.Claimed);
        var tasks = new List<OpenTask>();
        if (decide.Count > 0)
            tasks.Add(Decide(decide, decide.Count + more, currency));
        if (confirm.Count > 0)
            tasks.Add(Confirm(confirm, currency));
        return tasks;
    }

    private static OpenTask Decide(List<Line> lines, int count, string currency)
    {
        var isOne = count == 1;
        return new(
            Approvals,
            isOne ? "Approve or decline a stipend request" : $"Approve or decline {count} stipend requests",
            isOne ? "Review request" : "Review requests",
            isOne ? StipendRoutes.Request(lines[0].Id) : StipendRoutes.Approvals
        )
        {
            Count = count,
            Detail = Detail(lines, count, currency),
            Since = lines[0].AskedOn,
            About = Names(lines),
        };
    }

    private static OpenTask Confirm(List<Line> lines, string currency)
    {
        var isOne = lines.Count == 1;
        return new(
            Confirmations,
            isOne ? "Confirm a purchase" : $"Confirm {lines.Count} purchases",
            isOne ? "Open claim" : "Review claims",
            isOne ? StipendRoutes.Request(lines[0].Id) : StipendRoutes.Approvals
        )
        {
            Count = lines.Count,
            Detail = Detail(lines, lines.Count, currency),
            Since = lines[0].AskedOn,
            About = Names(lines),
        };
    }

    private static List<string> Names(List<Line> lines) => [.. lines.Select(l => l.Person).Distinct().Take(Named)];

    private static string Detail(List<Line> lines, int count, string currency)
    {
        var named = lines.Take(Named).Select(l => $"{l.Person}, {l.Amount.In(currency)} for {l.What}.");
        return string.Join(" ", named) + (count > Named ? $" And {count - Named} more." : "");
    }
}
