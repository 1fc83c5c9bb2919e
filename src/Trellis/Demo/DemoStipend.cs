using System.Text;
using Trellis.Accounts;
using Trellis.Stipends.Account;
using Trellis.Stipends.Claims;
using Trellis.Stipends.Events;
using Trellis.Stipends.Payments;
using Trellis.Stipends.Policy;
using Trellis.Stipends.Receipts;
using Trellis.Stipends.Requests;

#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.

namespace Trellis.Demo;

/// <summary>
/// Two years of the stipend at Larkspur Civic, lived through the same commands that people use: each is done by the
/// person whose turn it was, on the day on which they did it.
/// </summary>
public sealed class DemoStipend(
    AppDb db,
    ViewerSource source,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
)
{
    private readonly Dictionary<string, Id<Item>> _items = [];

    public async Task<Problem?> Write(CancellationToken ct)
    {
        foreach (var item in await db.Set<Item>().Where(i => i.RetiredAt == null).ToListAsync(ct))
            _items.TryAdd(item.Name, item.Id);
        var (ingrid, rosa, daniel) = (Who("ingrid.solberg"), Who("rosa.lindgren"), Who("daniel.reyes"));

        if (
            await Policy(
                ingrid,
                730,
                730,
                new() { Annual = new(1500_00) },
                "Our first stipend, after a year of deciding case by case.",
                ct
            ) is
            { } first
        )
            return first;
        if (
            await Policy(
                ingrid,
                420,
                365,
                new(),
                "From this year on it is $2,000, and it can be used for travel to an event.",
                ct
            ) is
            { } second
        )
            return second;

        // Maya's second stipend year, as the guide tells it.
        var (book, _) = await Spend(
            "maya.okafor",
            88,
            "Content Design, the book",
            "Wordshop Books",
            "Book or subscription",
            "Plain language",
            "The chapter on reading lists is what our portal team argues about.",
            48_00,
            ct
        );
        await Paid(book, rosa, 80, "2214", ct);
        var (workshop, _) = await Spend(
            "maya.okafor",
            60,
            "Workshop: plain language for forms",
            "Clear Text School",
            "Course",
            "Plain language",
            "We rewrite the claim form in summer. I want to have done one with somebody who has done twenty.",
            295_00,
            ct
        );
        await Paid(workshop, rosa, 40, "2231", ct);
        await Report(
            workshop,
            "maya.okafor",
            38,
            "Ask what the form is **for** before you touch a word. We cut 11 of 34 questions that way, in two "
                + "hours.\n\nWorth it for anybody who owns a form. The second half, on error messages, is "
                + "in the notes.",
            shared: true,
            ct
        );
        var exam = await Ask(
            "maya.okafor",
            75,
            -8,
            "Exam fee: UX writing certificate",
            "Writers’ Guild",
            "Certification",
            "Plain language",
            "It closes the course that I did last year.",
            180_00,
            null,
            ct
        );
        await Decide(exam, "maya.okafor", 70, RequestAct.Approve, "", "", ct);

        // Finance plans, and one month has a limit.
        await As(rosa, 300)
            .Do<SetBudget>(s => s.Handle(today.AddDays(-300).Year, new() { Amount = new(12_000_00) }, ct));
        await As(rosa, 20).Do<SetBudget>(s => s.Handle(today.Year, new() { Amount = new(18_000_00) }, ct));
        var groupEvent = (
            await As(Who("sofia.marchetti"), 40)
                .Get<AddEvent, Id<GroupEvent>>(s =>
                    s.Handle(
                        new()
                        {
                            Name = "Civic Words",
                            Place = "Philadelphia",
                            From = today.AddDays(132),
                            To = today.AddDays(133),
                            Link = "https://civic-words.example",
                        },
                        ct
                    )
                )
        ).Value;
        var summit = (
            await As(Who("kai.thompson"), 30)
                .Get<AddEvent, Id<GroupEvent>>(s =>
                    s.Handle(
                        new()
                        {
                            Name = "Code for All Summit",
                            Place = "Online",
                            From = today.AddDays(75),
                            To = today.AddDays(76),
                        },
                        ct
                    )
                )
        ).Value;
        foreach (
            var (who, ago) in new[]
            {
                ("sofia.marchetti", 39),
                ("leila.haddad", 38),
                ("maya.okafor", 35),
                ("jonas.lindqvist", 33),
                ("freya.nilsen", 30),
            }
        )
            await As(Who(who), ago).Do<ShowInterest>(s => s.Handle(groupEvent, true, ct));
        foreach (var (who, ago) in new[] { ("kai.thompson", 29), ("joy.lawson", 20) })
            await As(Who(who), ago).Do<ShowInterest>(s => s.Handle(summit, true, ct));

        var sofia = await Ask(
            "sofia.marchetti",
            25,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Plain language",
            "I speak on the first day, about service names that people can say.",
            640_00,
            groupEvent,
            ct
        );
        await Decide(
            sofia,
            "sofia.marchetti",
            22,
            RequestAct.Approve,
            "Sofia speaks there. Jonas covers the editorial desk on both days.",
            "",
            ct
        );
        await Ask(
            "leila.haddad",
            12,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Collaboration",
            "Two of the talks are about content teams inside agencies, which is where I am.",
            640_00,
            groupEvent,
            ct
        );
        await Ask(
            "maya.okafor",
            3,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Plain language",
            "The second day is about content models in benefits services. I will bring back notes for our "
                + "Wednesday share-out.",
            640_00,
            groupEvent,
            ct
        );
        await Ask(
            "noor.rahman",
            5,
            -30,
            "Facilitation course, two days",
            "Meeting Craft",
            "Course",
            "Collaboration",
            "I lead the retrospectives from June on.",
            420_00,
            null,
            ct
        );

        // What others did: bought, paid, returned, declined, small, abroad, lost.
        var spends = new (
            string Who,
            int Ago,
            string What,
            string Provider,
            string Category,
            string Item,
            string Why,
            long Cents
        )[]
        {
            (
                "jonas.lindqvist",
                410,
                "Editing course",
                "Clear Text School",
                "Course",
                "Plain language",
                "To edit other people’s words without making them mine.",
                380_00
            ),
            (
                "grace.mbeki",
                330,
                "Systems conference",
                "Open Systems Days",
                "Conference",
                "Collaboration",
                "Two days on running services for the public.",
                690_00
            ),
            (
                "aisha.karim",
                250,
                "Research ethics certificate",
                "Field School",
                "Certification",
                "Collaboration",
                "For the interviews with people in crisis.",
                240_00
            ),
            (
                "hannah.weiss",
                190,
                "Coaching, three sessions",
                "Marin Coaching",
                "Coaching",
                "Collaboration",
                "I lead nine people now and want to do it on purpose.",
                600_00
            ),
            (
                "rafael.souza",
                150,
                "Service design week",
                "Form & Public",
                "Course",
                "Collaboration",
                "Blueprints that survive contact with an agency.",
                450_00
            ),
            (
                "priya.nair",
                120,
                "Product conference",
                "Useful Things",
                "Conference",
                "Collaboration",
                "The track on public products.",
                520_00
            ),
            (
                "elena.popescu",
                95,
                "Database course",
                "Tidy Tables",
                "Course",
                "Collaboration",
                "We move the registry in autumn.",
                349_00
            ),
            (
                "ingrid.solberg",
                70,
                "Membership",
                "People Practice Network",
                "Membership",
                "Collaboration",
                "A year of talking to people with the same job.",
                120_00
            ),
            (
                "siobhan.kelly",
                45,
                "Book: running quiet meetings",
                "Wordshop Books",
                "Book or subscription",
                "Collaboration",
                "For the delivery guild.",
                32_00
            ),
        };
        foreach (var s in spends)
        {
            var (request, _) = await Spend(s.Who, s.Ago, s.What, s.Provider, s.Category, s.Item, s.Why, s.Cents, ct);
            await Paid(request, rosa, s.Ago - 12, $"{2000 + 410 - s.Ago}", ct);
        }
        await Everyday(rosa, ct);
        var (kai, _) = await Spend(
            "kai.thompson",
            16,
            "Testing course",
            "Tidy Tables",
            "Course",
            "Collaboration",
            "To stop being afraid of the billing code.",
            260_00,
            ct
        );
        var (wei, _) = await Spend(
            "wei.chen",
            14,
            "Illustration course",
            "Draw Plain",
            "Course",
            "Plain language",
            "Our guides need pictures, and nobody draws them.",
            199_00,
            ct
        );
        await As(rosa, 9)
            .Do<ReturnClaim>(s =>
                s.Handle(
                    wei,
                    new()
                    {
                        Words =
                            "The receipt shows the price, but not who paid. The school can send one with your name.",
                    },
                    ct
                )
            );
        await Lost("chloe.bennett", 10, ct);
        var hugo = await Ask(
            "hugo.lambert",
            40,
            -10,
            "Standing desk",
            "Office Goods",
            "Other",
            "Collaboration",
            "I think better standing.",
            310_00,
            null,
            ct
        );
        await Decide(
            hugo,
            "hugo.lambert",
            36,
            RequestAct.Decline,
            "A desk is office equipment. Ask operations: there is money for it, and it is not this one.",
            "",
            ct
        );
        var amara = await Ask(
            "amara.diallo",
            9,
            -40,
            "Inclusive research course",
            "Field School",
            "Course",
            "Collaboration",
            "To test our letters with people who use screen readers.",
            290_00,
            null,
            ct
        );
        await Decide(
            amara,
            "amara.diallo",
            6,
            RequestAct.RequestInformation,
            "Is there a date after the portal launch?",
            "",
            ct
        );

        // A month with a limit: what comes after it counts for the month after.
        await As(rosa, 15)
            .Do<SetCap>(s =>
                s.Handle(
                    CapRules.MonthOf(today.AddDays(60)),
                    new() { Amount = new(1_500_00), Note = "Two large invoices fall into this month." },
                    ct
                )
            );
        var arjun = await Ask(
            "arjun.mehta",
            13,
            -60,
            "Architecture workshop",
            "Open Systems Days",
            "Course",
            "Collaboration",
            "For the move of the registry.",
            1_200_00,
            null,
            ct
        );
        await Decide(
            arjun,
            "arjun.mehta",
            12,
            RequestAct.Approve,
            "The registry depends on it, and we planned it in spring.",
            "With a talk for the engineering guild afterwards",
            ct
        );
        var piotr = await Ask(
            "piotr.kowalski",
            11,
            -60,
            "Architecture workshop",
            "Open Systems Days",
            "Course",
            "Collaboration",
            "Arjun and I want to do it together.",
            1_200_00,
            null,
            ct
        );
        await Decide(
            piotr,
            "piotr.kowalski",
            10,
            RequestAct.Approve,
            "You two carry the registry. The notice is short by a day or two, and it is still in time for us.",
            "",
            ct
        );
        await As(daniel, 150)
            .Do<RecordFact>(s =>
                s.Handle(
                    people["ben.carter@larkspur.example"].Id,
                    new() { Kind = StipendFactKind.ConversationHeld, On = today.AddDays(-70) },
                    ct
                )
            );
        await As(null, 1).Do<CloseYears>(s => s.Handle(ct));
        source.Act(Viewer.Operator(At(0), TimeZoneInfo.Utc));
        return null;
    }

    /// <summary>
    /// What the others did in the last year: a course, a talk, a book, spread over the months and the same every time.
    /// </summary>
    private async Task Everyday(Person rosa, CancellationToken ct)
    {
        var kinds = new (string What, string Provider, string Category, long Cents)[]
        {
            ("Spring school for civic technology", "Open Systems Days", "Course", 890_00),
            ("Accessibility certificate", "Field School", "Certification", 395_00),
            ("Negotiation course", "Meeting Craft", "Course", 540_00),
            ("Regional meetup, travel", "Civic Words", "Travel to an event", 210_00),
            ("Leadership coaching, four sessions", "Marin Coaching", "Coaching", 760_00),
            ("Research methods course", "Field School", "Course", 620_00),
            ("Cloud practice lab", "Tidy Tables", "Course", 299_00),
        };
        var others = people
            .Values.Where(p =>
                today.DayNumber - p.StartsOn.DayNumber > 500
                && p.On(today)?.ManagerId is not null
                && p.Id != rosa.Id
                && !p.Email.StartsWith("maya.", StringComparison.Ordinal)
            )
            .OrderBy(p => p.Email, StringComparer.Ordinal)
            .ToList();
        foreach (var (person, index) in others.Select((p, i) => (p, i)))
        {
            var (what, provider, category, cents) = kinds[index % kinds.Length];
            var ago = 300 - index * 37 % 250;
            var (request, problem) = await Spend(
                person.Email.Split('@')[0],
                ago,
                what,
                provider,
                category,
                "Collaboration",
                "Agreed in the yearly talk about development.",
                cents,
                ct
            );
            if (problem is null)
                await Paid(request, rosa, ago - 9, $"{1500 + index}", ct);
        }
    }

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
        using var pdf = new MemoryStream(Pdf(what, cents));
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

    private Person Who(string name) => people[$"{name}@larkspur.example"];

    private DateTime At(int ago) => today.AddDays(-ago).ToDateTime(new TimeOnly(14, 5), DateTimeKind.Utc);

    private Turn As(Person? who, int ago) =>
        new(
            services,
            who is null
                ? Viewer.Operator(At(ago), TimeZoneInfo.Utc) with
                {
                    Name = "Trellis",
                }
                : new(who.Id, who.Name, who.Access, today.AddDays(-ago), At(ago))
        );

    /// <summary>A receipt as a small PDF with one line of text.</summary>
    private static byte[] Pdf(string what, long cents)
    {
        var line = new string([
            .. $"{what}: {cents / 100}.{cents % 100:00} USD, paid".Where(c =>
                c is >= ' ' and <= '~' and not ('(' or ')' or '\\')
            ),
        ]);
        var stream = $"BT /F1 14 Tf 60 760 Td ({line}) Tj ET";
        var parts = new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {stream.Length}>>stream\n{stream}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj{part}endobj\n");
        }
        var start = text.Length;
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        return Encoding.ASCII.GetBytes(
            text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"trailer<</Size {parts.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
                )
                .ToString()
        );
    }

    /// <summary>Somebody's turn on a day: commands run in a scope of their own, as they do in a request.</summary>
    private sealed class Turn(IServiceProvider services, Viewer viewer)
    {
        public async Task<Result<TValue>> Get<THandler, TValue>(Func<THandler, Task<Result<TValue>>> command)
            where THandler : notnull
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ViewerSource>().Act(viewer);
            return await command(scope.ServiceProvider.GetRequiredService<THandler>());
        }

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<Done>>> command)
            where THandler : notnull => (await Get<THandler, Done>(command)).Problem;

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<StipendRequest>>> command)
            where THandler : notnull => (await Get<THandler, StipendRequest>(command)).Problem;

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<StipendPolicy>>> command)
            where THandler : notnull => (await Get<THandler, StipendPolicy>(command)).Problem;

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<Receipt>>> command)
            where THandler : notnull => (await Get<THandler, Receipt>(command)).Problem;

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<PayClaims.Count>>> command)
            where THandler : notnull => (await Get<THandler, PayClaims.Count>(command)).Problem;

        public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<int>>> command)
            where THandler : notnull => (await Get<THandler, int>(command)).Problem;
    }
}
