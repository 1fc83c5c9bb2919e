#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Stipends.Claims;
using Trellis.Stipends.Payments;
using Trellis.Stipends.Policy;
using Trellis.Stipends.Receipts;
using Trellis.Stipends.Requests;

namespace Trellis.Demo;

/// <summary>The acts of which the story is made, each done by whoever did it on the day they did it.</summary>
public sealed partial class DemoStipend
{
    private Task<Problem?> Policy(
        Person by,
        int ago,
        int from,
        StipendTerms terms,
        string note,
        CancellationToken ct
    ) =>
        As(by, ago)
            .Do<PublishPolicy>(s =>
                s.Handle(
                    new()
                    {
                        From = today.AddDays(-from),
                        Terms = terms,
                        Note = note,
                    },
                    ct
                )
            );

    private async Task<Id<StipendRequest>> Ask(
        string who,
        int ago,
        int spendAgo,
        string what,
        string provider,
        string category,
        string item,
        string why,
        long cents,
        Id<GroupEvent>? groupEvent,
        CancellationToken ct
    ) => (
            await As(Who(who), ago)
                .Get<AskForStipend, StipendRequest>(s =>
                    s.Handle(
                        new()
                        {
                            What = what,
                            Provider = provider,
                            Category = category,
                            Supports = _items.TryGetValue(item, out var id) ? id : null,
                            Why = why,
                            Amount = new(cents),
                            SpendOn = today.AddDays(-spendAgo),
                            Event = groupEvent,
                            Kind =
                                category == "Conference"
                                    ? StipendKind.CommunityParticipation
                                    : StipendKind.ProfessionalDevelopment,
                        },
                        ct
                    )
                )
        ).Value?.Id ?? throw new InvalidOperationException($"{who} could not ask for {what}.");

    private async Task Decide(
        Id<StipendRequest> id,
        string who,
        int ago,
        RequestAct act,
        string words,
        string condition,
        CancellationToken ct
    )
    {
        var manager = people.Values.Single(p =>
            p.Id == people[$"{who}@larkspur.example"].On(today.AddDays(-ago))!.ManagerId
        );
        if (
            await As(manager, ago)
                .Do<DecideRequest>(s =>
                    s.Handle(
                        id,
                        new()
                        {
                            Act = act,
                            Words = words,
                            Condition = condition,
                        },
                        ct
                    )
                ) is
            { } problem
        )
            throw new InvalidOperationException($"{who}: {problem.Message}");
    }

    /// <summary>Asked in time, approved, bought and claimed with a receipt; a small one without approval.</summary>
    private async Task<(Id<StipendRequest> Id, Problem? Problem)> Spend(
        string who,
        int ago,
        string what,
        string provider,
        string category,
        string item,
        string why,
        long cents,
        CancellationToken ct
    )
    {
        var small = cents < 50_00;
        var asked = small ? ago : ago + (cents > 300_00 ? 66 : 10);
        var id = await Ask(who, asked, ago, what, provider, category, item, why, cents, null, ct);
        if (!small)
            await Decide(id, who, asked - 2, RequestAct.Approve, "", "", ct);
        return (id, await Claim(id, who, ago, cents, what, ct));
    }

    private async Task<Problem?> Claim(
        Id<StipendRequest> id,
        string who,
        int ago,
        long cents,
        string what,
        CancellationToken ct
    )
    {
        using var pdf = new MemoryStream(DemoReceipt.Pdf(what, cents));
        await As(Who(who), ago - 2).Do<AddReceipt>(s => s.Handle(id, pdf, "receipt.pdf", ct));
        return await As(Who(who), ago - 2)
            .Do<ClaimPurchase>(s => s.Handle(id, new() { BoughtOn = today.AddDays(-ago), Amount = new(cents) }, ct));
    }

    private async Task Lost(string who, int ago, CancellationToken ct)
    {
        var id = await Ask(
            who,
            ago,
            ago,
            "Book: prototypes on paper",
            "Corner Bookshop",
            "Book or subscription",
            "Collaboration",
            "For the workshop with the agency.",
            27_50,
            null,
            ct
        );
        await As(Who(who), ago - 1)
            .Do<ClaimPurchase>(s =>
                s.Handle(
                    id,
                    new()
                    {
                        BoughtOn = today.AddDays(-ago),
                        Amount = new(27_50),
                        LostReason = "I paid in cash and left the receipt in the book that I gave to the agency.",
                    },
                    ct
                )
            );
    }

    private Task<Problem?> Paid(Id<StipendRequest> id, Person by, int ago, string reference, CancellationToken ct) =>
        As(by, ago)
            .Do<PayClaims>(s =>
                s.Handle(
                    new()
                    {
                        Ids = [id],
                        PaidOn = today.AddDays(-ago),
                        Reference = reference,
                    },
                    ct
                )
            );

    private Task<Problem?> Report(
        Id<StipendRequest> id,
        string who,
        int ago,
        string text,
        bool shared,
        CancellationToken ct
    ) => As(Who(who), ago).Do<WriteReport>(s => s.Handle(id, new() { Text = text, IsShared = shared }, ct));
}
