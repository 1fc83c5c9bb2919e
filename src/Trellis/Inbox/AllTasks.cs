using Trellis.Accounts;

namespace Trellis.Inbox;

/// <summary>
/// What is waiting for one person or for everybody who works here, for the operator of the machine: each person's list
/// is computed as they would see it.
/// </summary>
public sealed class AllTasks(AppDb db, Viewer me, IServiceScopeFactory scopes)
{
    /// <param name="Person">The email of whoever it is waiting for.</param>
    /// <param name="Kind">What the task is known by, such as <c>stipend.approvals</c>.</param>
    /// <param name="DueOn">Null if no day is set.</param>
    public sealed record Line(string Person, string Kind, string Title, int Count, DateOnly? DueOn, DueState State);

    /// <param name="email">Null for everybody.</param>
    /// <param name="on">The day on which due dates are looked at; null for today.</param>
    public async Task<Result<IReadOnlyList<Line>>> Load(string? email, DateOnly? on, CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden(); // it acts as each of them
        var people = db.For(me).People.Where(p => p.StartsOn <= me.Today && (p.EndsOn == null || p.EndsOn >= me.Today));
        if (email is not null)
        {
            var key = Names.Key(email);
            people = people.Where(p => p.EmailKey == key);
        }
        var found = await people.OrderBy(p => p.EmailKey).Select(p => new { p.Id, p.Email }).ToListAsync(ct);
        if (email is not null && found.Count == 0)
            return new Problem.Missing($"Somebody with the address {email} who works here today");
        var lines = new List<Line>();
        foreach (var person in found)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAs(person.Id, ct))
                continue;
            var tasks = await scope.ServiceProvider.GetRequiredService<WhatIsWaiting>().Load(ct);
            lines.AddRange(
                tasks.Select(t => new Line(person.Email, t.Kind, t.Title, t.Count, t.DueOn, t.State(on ?? me.Today)))
            );
        }
        return new Result<IReadOnlyList<Line>>(DueRules.ByUrgency(lines, l => (l.DueOn, null)), null);
    }
}
