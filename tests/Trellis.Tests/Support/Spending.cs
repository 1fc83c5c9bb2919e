using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Support;

/// <summary>The stipend through the front door, as a person uses its API.</summary>
public static class Spending
{
    public static Task<HttpResponseMessage> Ask(
        this Browser browser,
        decimal amount,
        DateOnly spendOn,
        Guid? once = null,
        Id<GroupEvent>? groupEvent = null,
        string category = "Course",
        string provider = "School"
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/stipend/requests",
            new
            {
                once,
                what = $"Something for {amount}",
                provider,
                category,
                why = "It helps.",
                amount,
                spendOn,
                @event = groupEvent,
            }
        );

    /// <summary>Asks, and says which request it is.</summary>
    public static async Task<string> Asked(
        this Browser browser,
        decimal amount,
        DateOnly spendOn,
        Id<GroupEvent>? groupEvent = null
    ) => (await (await browser.Ask(amount, spendOn, groupEvent: groupEvent)).Ok())["id"]!.GetValue<string>();

    public static Task<HttpResponseMessage> Decide(
        this Browser browser,
        string id,
        string act,
        string words = "",
        string condition = ""
    ) =>
        browser.Client.PostAsJsonAsync(
            $"/api/stipend/requests/{id}/decision",
            new
            {
                act,
                words,
                condition,
            }
        );

    public static Task<HttpResponseMessage> Claim(
        this Browser browser,
        string id,
        decimal amount,
        DateOnly boughtOn,
        string late = "",
        string lost = "",
        string early = ""
    ) =>
        browser.Client.PostAsJsonAsync(
            $"/api/stipend/requests/{id}/claim",
            new
            {
                amount,
                boughtOn,
                lateReason = late,
                lostReason = lost,
                earlyReason = early,
            }
        );

    public static Task<HttpResponseMessage> AddReceipt(
        this Browser browser,
        string id,
        byte[] file,
        string name = "receipt.pdf"
    ) =>
        browser.Client.PostAsync(
            $"/api/stipend/requests/{id}/receipts?name={Uri.EscapeDataString(name)}",
            new ByteArrayContent(file)
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
            }
        );

    /// <summary>
    /// A purchase on its way to be paid: approved by whoever decides, where that is needed, and claimed with a receipt.
    /// </summary>
    public static async Task ClaimWithReceipt(
        this Browser browser,
        string id,
        decimal amount,
        DateOnly boughtOn,
        Browser? approvedBy = null,
        string words = "",
        string early = ""
    )
    {
        if (approvedBy is not null)
            await (await approvedBy.Decide(id, "approve", words)).Ok();
        await (await browser.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await browser.Claim(id, amount, boughtOn, early: early)).Ok();
    }

    /// <summary>Finance gives a claim back with a question.</summary>
    public static Task<HttpResponseMessage> Return(this Browser browser, string id, string words) =>
        browser.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/return", new { words });

    public static Task<HttpResponseMessage> Pay(this Browser browser, DateOnly paidOn, params string[] ids) =>
        browser.Client.PostAsJsonAsync(
            "/api/stipend/payments",
            new
            {
                ids,
                paidOn,
                reference = "42",
            }
        );

    /// <summary>The document of an answer that is well.</summary>
    public static async Task<JsonNode> Ok(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>The code of a refusal.</summary>
    public static async Task<string?> Code(this HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode
            ? null
            : (await answer.Content.ReadFromJsonAsync<JsonNode>())?["code"]?.GetValue<string>()
                ?? ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What somebody can spend on a day.</summary>
    public static async Task<decimal> Available(this Browser browser, DateOnly? on = null) =>
        (await (await browser.Get($"/api/stipend/quote{(on is { } day ? $"?on={day:yyyy-MM-dd}" : "")}")).Ok())[
            "available"
        ]!.GetValue<decimal>();

    /// <summary>Every entry of the ledger of a person.</summary>
    public static Task<List<LedgerEntry>> Booked(this TestApp app, Id<Person> person) =>
        app.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == person).ToListAsync());

    /// <summary>What approvals take of each month.</summary>
    public static Task<Dictionary<DateOnly, Money>> Taken(this TestApp app) =>
        app.Run(
            (services, db) =>
                db.For(services.GetRequiredService<Viewer>())
                    .MonthsTakenFrom(DateOnly.MinValue)
                    .ToDictionaryAsync(t => t.Month, t => new Money(t.Minor))
        );

    /// <summary>Limits what counts for a month, as finance; null takes the limit away.</summary>
    public static async Task Limit(this TestApp app, decimal? amount, DateOnly month) =>
        await (
            await (await app.As(World.Fin)).Client.PutAsJsonAsync(
                $"/api/stipend/months/{month:yyyy-MM}",
                new { amount, note = "Two invoices" }
            )
        ).Ok();

    /// <summary>
    /// Requests as they stand after asking, written at once: asking one by one is not what is tested with them.
    /// </summary>
    public static Task<List<(Id<Person> Person, Id<StipendRequest> Request)>> SeedAsked(
        this TestApp app,
        IReadOnlyList<(Id<Person> Person, int Count)> who,
        Money amount,
        DateOnly spendOn
    ) =>
        app.Db(async db =>
        {
            var requests = who.SelectMany(w => Enumerable.Repeat(w.Person, w.Count))
                .Select(
                    (person, index) =>
                        new StipendRequest
                        {
                            PersonId = person,
                            Once = Id<StipendRequest>.New().Value,
                            Kind = StipendKind.ProfessionalDevelopment,
                            What = $"Thing {index}",
                            Provider = "School",
                            ComparedProvider = "SCHOOL",
                            Category = "Course",
                            Why = "It helps.",
                            Amount = amount,
                            SpendOn = spendOn,
                            BuyFrom = spendOn,
                            AskedOn = app.Clock.Today,
                            AskedAt = app.Clock.GetUtcNow().UtcDateTime,
                            Audience = "",
                            State = RequestState.PendingApproval,
                        }
                )
                .ToList();
            db.AddRange(requests);
            await db.SaveChangesAsync();
            return requests.ConvertAll(r => (r.PersonId, r.Id));
        });

    /// <summary>The terms of the policy of today with some changed, as a document.</summary>
    public static async Task<JsonObject> Terms(this TestApp app, params (string Name, JsonNode? Value)[] changes)
    {
        var terms = (await (await (await app.As(World.Ops)).Get("/api/stipend/policies")).Ok())["all"]![0]!["terms"]!
            .DeepClone()
            .AsObject();
        foreach (var (name, value) in changes)
            terms[name] = value;
        return terms;
    }

    /// <summary>Publishes a policy as People Ops.</summary>
    public static async Task<HttpResponseMessage> PublishPolicy(
        this TestApp app,
        DateOnly from,
        JsonObject terms,
        string group = "",
        int? after = null
    ) =>
        await (await app.As(World.Ops)).Client.PostAsJsonAsync(
            "/api/stipend/policies",
            new
            {
                group,
                from,
                terms,
                note = "",
                after,
            }
        );
}
