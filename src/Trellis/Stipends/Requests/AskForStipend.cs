using System.ComponentModel.DataAnnotations;
using Trellis.Messages;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// Asks for money for oneself. What needs no approval is noted and goes straight on to its claim. The same form sent
/// twice is one request.
/// </summary>
public sealed class AskForStipend(AppDb db, Viewer me, StipendAccounts accounts, CheckPurchase check, Deciders deciders)
{
    public sealed class Request
    {
        /// <summary>Made once for each form; the same again is the same request.</summary>
        public Guid? Once { get; set; }

        [EnumDataType(typeof(StipendKind))]
        public StipendKind Kind { get; set; }

        [RequiredText(ErrorMessage = "Say what it is."), AtMost(200)]
        public string? What { get; set; }

        [RequiredText(ErrorMessage = "Name the provider or organiser."), AtMost(120)]
        public string? Provider { get; set; }

        [RequiredText(ErrorMessage = "Choose a category."), AtMost(60)]
        public string? Category { get; set; }

        /// <summary>The competency or skill that it supports.</summary>
        public Id<Item>? Supports { get; set; }

        /// <summary>The goal of one’s own that it supports. Whoever reads the request reads its title.</summary>
        public Id<Goal>? Goal { get; set; }

        [RequiredText(ErrorMessage = "Say in a sentence how it will help."), AtMost(StipendRules.WordsLimit)]
        public string? Why { get; set; }

        [Required(ErrorMessage = "Write the price.")]
        public Money? Amount { get; set; }
        public ForeignAmount? Foreign { get; set; }

        [Required(ErrorMessage = "Choose a day.")]
        public DateOnly? SpendOn { get; set; }
        public Id<GroupEvent>? Event { get; set; }

        /// <summary>That one agrees to what the policy asks back from leavers, where it does.</summary>
        public bool Agrees { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Ask(request, ct), ct);

    private async Task<Result<StipendRequest>> Ask(Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        if (me.PersonId is not { } asker)
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var once = request.Once ?? Id<StipendRequest>.New().Value;
        if (
            await sight.StipendRequests.SingleOrDefaultAsync(r => r.PersonId == asker && r.Once == once, ct) is { } same
        )
            return IsSame(same, request)
                ? same
                : new Problem.Stale(
                    $"You sent this form already, as “{same.What}”. Plan a purchase anew to ask for another one."
                );
        if (await accounts.For(asker, ct) is not { } account)
            return new Problem.Refused("stipend.no-policy", "There is no stipend policy yet. People Ops publishes it.");
        var terms = account.Policy.On(me.Today);
        if (request.Foreign is { } abroad && ForeignRules.CanConvert(abroad, terms.Currency, me.Today) is { } unclear)
            return unclear;

        var amount = request.Foreign is { } foreign ? ForeignRules.Convert(foreign) : request.Amount!.Value;
        if (amount <= Money.Zero || amount > Money.Most)
            return new Problem.Refused("request.amount", "Write a price above zero.");
        if (request.SpendOn!.Value.DayNumber - me.Today.DayNumber is < -366 or > 731)
            return new Problem.Refused("request.date", "Choose a day within the last year or the next two.");
        if (request.Event is { } groupEvent && !await sight.GroupEvents.AnyAsync(e => e.Id == groupEvent, ct))
            return new Problem.Missing("This event");
        if (
            request.Supports is { } item
            && !await sight.Competencies.AnyAsync(c => c.Id == item, ct)
            && !await sight.Skills.AnyAsync(s => s.Id == item, ct)
        )
            return new Problem.Missing("This competency");
        if (
            request.Goal is { } aim
            && !await sight.Goals.AnyAsync(g => g.Id == aim && g.PersonId == asker && g.State == GoalState.Active, ct)
        )
            return new Problem.Missing("This goal");

        var category = terms
            .Categories.Concat(terms.Excluded)
            .FirstOrDefault(c => Names.Key(c) == Names.Key(request.Category!));
        if (category is null)
            return new Problem.Refused(
                "request.category",
                $"Choose a category: {string.Join(", ", terms.Categories)}."
            );
        var (what, provider) = (Names.Tidy(request.What!), Names.Tidy(request.Provider!));
        var view = await check.Load(account, new(amount, request.SpendOn.Value, category, provider, request.Event), ct);
        if (view.Stop is { } stop)
            return new Problem.Refused("request.policy", $"The policy does not allow this. {stop.Title}: {stop.Text}");
        if (view.Agreement is { } agreement && !request.Agrees)
            return new Problem.Refused("request.agreement", $"The policy asks you to agree first: “{agreement}”");

        var made = new StipendRequest
        {
            PersonId = asker,
            Once = once,
            Kind = request.Kind,
            What = what,
            Provider = provider,
            ComparedProvider = Names.Key(provider),
            Category = category,
            SupportsId = request.Supports,
            Why = Names.TidyText(request.Why),
            Amount = amount,
            Foreign = request.Foreign,
            SpendOn = request.SpendOn.Value,
            BuyFrom = request.SpendOn.Value,
            EventId = request.Event,
            AskedOn = me.Today,
            AskedAt = me.Now,
            Audience = Audience(account.Manager),
            Agreement = view.Agreement ?? "",
            IsSmall = !view.NeedsApproval,
            State = view.NeedsApproval ? RequestState.PendingApproval : RequestState.Approved,
            ApprovedAt = view.NeedsApproval ? null : me.Now,
        };
        made.History.Add(
            new()
            {
                Act = RequestAct.Ask,
                At = me.Now,
                ById = asker,
                ByName = me.Name,
            }
        );
        db.Add(made);
        if (request.Goal is { } goal)
            db.Add(new GoalPurchase { RequestId = made.Id, GoalId = goal });
        if (made.IsSmall)
            await db.ScheduleEvent(me, made, ct);
        db.Record(me, made.IsSmall ? StipendActivity.Noted : StipendActivity.Asked, made.Id.ToString(), asker);
        if (!made.IsSmall)
            db.Tell(me, StipendMessages.Asked, await deciders.Of(made, account, ct), StipendRoutes.Request(made.Id));
        return await db.Save(ct) is { } problem ? problem : made;
    }

    private static bool IsSame(StipendRequest there, Request sent) =>
        there.What == Names.Tidy(sent.What!)
        && there.Provider == Names.Tidy(sent.Provider!)
        && there.Why == Names.TidyText(sent.Why)
        && there.SpendOn == sent.SpendOn
        && (sent.Foreign is { } foreign ? there.Foreign == foreign : there.Amount == sent.Amount);

    /// <summary>Who will read a request, in one sentence for the writer; kept with it.</summary>
    public static string Audience(string? manager) =>
        $"You, {manager ?? "your manager once you have one"}, People Ops and finance, with your name. Your team "
        + $"sees that you are away at an event once it is approved. Nobody else.";
}
