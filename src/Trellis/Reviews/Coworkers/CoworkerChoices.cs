namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Whom the lead of a review can invite, and the person of a 360 nominate: suggestions from the same team, from shared
/// events and from earlier feedback, and whoever fits what they search for.
/// </summary>
public sealed class CoworkerChoices(AppDb db, Viewer me, ReviewCases cases, OpenRequests open)
{
    private const int Most = 12;

    public sealed record View(
        ReviewInfo Info,
        IReadOnlyList<Choice> Suggested,
        IReadOnlyList<Choice> Found,
        IReadOnlyList<CoworkerProgress> Asked,
        bool CanInvite,
        string Audience
    )
    {
        /// <summary>Whether the viewer nominates for their own 360, and somebody else agrees.</summary>
        public required bool IsNominating { get; init; }

        /// <summary>Whether as many are nominated or asked as can be.</summary>
        public bool IsFull =>
            Asked.Count(a => IsNominating ? a.Counts : a is { AskedAt: not null, Counts: true })
            >= Info.Terms.CoworkersMost;

        /// <summary>Whom the person nominated, for whoever agrees.</summary>
        public IReadOnlyList<Choice> Nominated { get; init; } = [];
    }

    /// <param name="Why">Why they are suggested; empty for who was found by name.</param>
    /// <param name="Open">How many requests they have open.</param>
    /// <param name="Most">How many they have open at most.</param>
    public sealed record Choice(Id<Person> Id, string Name, string? Position, string Why, int Open, int Most)
    {
        public bool IsFull => Open >= Most;
    }

    public async Task<View?> Load(Id<Review> id, string? search, CancellationToken ct)
    {
        var sight = db.For(me);
        var own = sight.OwnReviews.Where(r => r.Id == id);
        if ((await cases.Load(own, ct)).SingleOrDefault() is not { } info)
            return null;
        var isNominating = info.IsAnnual && info.PersonId == me.PersonId;
        if (info.LeadId != me.PersonId && !isNominating)
            return null;
        var asked = await sight.CoworkerProgress.Where(c => c.ReviewId == id).OrderBy(c => c.AskedAt).ToListAsync(ct);
        var others = sight.Colleagues.Where(c => c.PersonId != info.PersonId && c.PersonId != me.PersonId);
        var taken = asked.Where(a => a.ClosedAt is null || a.DeclinedAt is not null).Select(a => a.CoworkerId).ToList();
        taken.AddRange(new[] { info.ManagerId, info.LeadId }.OfType<Id<Person>>());
        var nominated = asked.Where(a => a is { AskedAt: null, ClosedAt: null }).ToList();
        others = others.Where(c => !taken.Contains(c.PersonId));
        var why = await Suggest(info, others, ct);
        var found = Sought.Key(search ?? "") is { Length: > 0 } key
            ? await others.Where(c => c.NameKey.Contains(key)).OrderBy(c => c.NameKey).Take(Most).ToListAsync(ct)
            : [];
        var people = why
            .Keys.Concat(found.Select(f => f.PersonId))
            .Concat(nominated.Select(n => n.CoworkerId))
            .ToList();
        var counts = await open.Load(people, ct);
        var suggested = await others.Where(c => why.Keys.Contains(c.PersonId)).OrderBy(c => c.NameKey).ToListAsync(ct);
        return new(
            info,
            [.. suggested.Select(c => Of(c, why[c.PersonId]))],
            [.. found.Where(f => !why.ContainsKey(f.PersonId)).Select(f => Of(f, ""))],
            asked,
            info.Allows(isNominating ? ReviewAct.NominateCoworkers : ReviewAct.InviteCoworkers, me),
            ReviewAudiences.Feedback(info.Person, info.Lead, info.Terms)
        )
        {
            IsNominating = isNominating,
            Nominated = isNominating
                ? []
                :
                [
                    .. nominated.Select(n => new Choice(
                        n.CoworkerId,
                        n.Name,
                        n.Position,
                        $"nominated by {info.Person}",
                        counts.GetValueOrDefault(n.CoworkerId),
                        info.Terms.RequestsMost
                    )),
                ],
        };

        Choice Of(Colleague c, string reason) =>
            new(c.PersonId, c.Name, c.Position, reason, counts.GetValueOrDefault(c.PersonId), info.Terms.RequestsMost);
    }

    /// <summary>Who is suggested, with the reason.</summary>
    private async Task<Dictionary<Id<Person>, string>> Suggest(
        ReviewInfo info,
        IQueryable<Colleague> others,
        CancellationToken ct
    )
    {
        var (all, why) = (db.For(me.AsTrellis()), new Dictionary<Id<Person>, string>());
        var events = all
            .Away.Where(a => a.PersonId == info.PersonId && a.Event!.From >= me.Today.AddYears(-1))
            .Select(a => a.EventId);
        await Add(
            "At the same event",
            others.Where(c => all.Away.Any(a => a.PersonId == c.PersonId && events.Contains(a.EventId)))
        );
        await Add(
            "Gave feedback before",
            others.Where(c =>
                all.CoworkerRequests.Any(r =>
                    r.CoworkerId == c.PersonId && r.SubmittedAt != null && r.Review!.PersonId == info.PersonId
                )
            )
        );
        if (info.ManagerId is { } manager)
            await Add("Same team", others.Where(c => c.ManagerId == manager));
        return why;

        async Task Add(string reason, IQueryable<Colleague> who)
        {
            var ids = await who.OrderBy(c => c.NameKey).Select(c => c.PersonId).Take(Most).ToListAsync(ct);
            foreach (var one in ids.Where(i => why.Count < Most || why.ContainsKey(i)))
                why[one] = why.TryGetValue(one, out var known) ? $"{known}, {reason.ToLowerInvariant()}" : reason;
        }
    }
}
