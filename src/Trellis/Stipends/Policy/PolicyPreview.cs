using Trellis.Stipends.Account;

namespace Trellis.Stipends.Policy;

/// <summary>
/// What a policy would change for each person on the day from which it would hold, before it is published. Who is not
/// touched is only counted.
/// </summary>
public sealed class PolicyPreview(AppDb db, Viewer me, StipendAccounts accounts)
{
    private const int Most = 200;

    public sealed record View(
        IReadOnlyList<Line> Lines,
        int Touched,
        int Untouched,
        Money Before,
        Money After,
        string Currency
    );

    public sealed record Line(
        Id<Person> Id,
        string Name,
        Money Before,
        Money After,
        DateOnly? OpensBefore,
        DateOnly? OpensAfter,
        StipendYear YearBefore,
        StipendYear YearAfter
    )
    {
        public Money Change => After - Before;
    }

    /// <summary>
    /// For everybody who works here, by name: what the stipend year of that day comes to by its end, and from when it
    /// is open.
    /// </summary>
    public async Task<Result<View>> Load(PublishPolicy.Request request, CancellationToken ct)
    {
        if (!Can.EditPolicy(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        var policies = await sight.StipendPolicies.AsNoTracking().ToListAsync(ct);
        var (group, from) = (Names.Tidy(request.Group ?? ""), request.From!.Value);
        if (PolicyRules.CanPublish(policies, group, from, request.Terms!, me.Today) is { } refusal)
            return refusal;
        var planned = new StipendPolicy
        {
            Group = group,
            Number = policies.Count + 1,
            From = from,
            Body = request.Terms!,
            Note = "",
            PublishedAt = me.Now,
            PublishedBy = me.Name,
        };
        var here = sight.StipendPeople.Where(p => p.EndsOn == null || p.EndsOn >= from);
        var day = from > me.Today ? from : me.Today;
        if (policies.Count == 0)
            return await First(here, planned, day, ct);

        var lines = (await accounts.WithoutLedger(here, ct))
            .Select(b =>
            {
                List<(DateOnly, string)> groups =
                [
                    .. b.Facts.Where(f => f.Kind == StipendFactKind.PolicyGroup).Select(f => (f.On, f.Value)),
                ];
                var (was, will) = (Timeline.Of(policies, groups)!, Timeline.Of([.. policies, planned], groups)!);
                return Compare(b.Id, b.Name, b.Engagement, was, will, day);
            })
            .ToList();
        return Of(lines, request.Terms!.Currency);
    }

    private async Task<Result<View>> First(
        IQueryable<Person> here,
        StipendPolicy planned,
        DateOnly day,
        CancellationToken ct
    )
    {
        var hours = (await db.For(me).WorkingHours.ToListAsync(ct)).ToLookup(h => h.PersonId);
        var none = new Timeline<StipendTerms>(planned.Body with { Annual = Money.Zero });
        var people = await here.OrderBy(p => p.Name)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.StartsOn,
                p.EndsOn,
            })
            .ToListAsync(ct);
        return Of(
            [
                .. people
                    .Where(p => hours[p.Id].Any())
                    .Select(p =>
                        Compare(
                            p.Id,
                            p.Name,
                            new(p.StartsOn, p.EndsOn, StipendAccounts.Weeks(hours[p.Id], p.StartsOn)),
                            none,
                            new(planned.Body),
                            day
                        )
                    ),
            ],
            planned.Body.Currency
        );
    }

    private static Line Compare(
        Id<Person> id,
        string name,
        Engagement engagement,
        Timeline<StipendTerms> was,
        Timeline<StipendTerms> will,
        DateOnly day
    )
    {
        Money Whole(Timeline<StipendTerms> policy) =>
            Entitlement.Earned(engagement, policy, Entitlement.Year(engagement, policy, day).To, day);
        return new(
            id,
            name,
            Whole(was),
            Whole(will),
            Entitlement.OpensOn(engagement, was),
            Entitlement.OpensOn(engagement, will),
            Entitlement.Year(engagement, was, day),
            Entitlement.Year(engagement, will, day)
        );
    }

    private static View Of(List<Line> lines, string currency)
    {
        var touched = lines
            .Where(l => l.Change != Money.Zero || l.OpensBefore != l.OpensAfter || l.YearBefore != l.YearAfter)
            .ToList();
        return new(
            [.. touched.Take(Most)],
            touched.Count,
            lines.Count - touched.Count,
            Money.Sum(lines.Select(l => l.Before)),
            Money.Sum(lines.Select(l => l.After)),
            currency
        );
    }
}
