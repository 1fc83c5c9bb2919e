using Trellis.Frameworks.Read;
using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Stipends.Claims;
using Trellis.Stipends.Events;
using Trellis.Stipends.Finance;
using Trellis.Stipends.Policy;
using Trellis.Stipends.Receipts;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends;

/// <summary>The table of contents of the stipend: what it registers and what it answers.</summary>
public static class StipendsModule
{
    public static IServiceCollection AddStipends(this IServiceCollection services) =>
        services
            .AddActivities(typeof(StipendActivity))
            .AddJob<CloseYears>("close-stipend-years", TimeSpan.FromHours(1), (close, ct) => close.Handle(ct))
            .AddJob<EmptyReceiptTrash>("empty-receipt-trash", TimeSpan.FromDays(1), (trash, ct) => trash.Handle(ct))
            .AddScoped<EmptyReceiptTrash>()
            .AddScoped<Books>()
            .AddScoped<MyStipend>()
            .AddScoped<StipendGlance>()
            .AddScoped<MyStipendData>()
            .AddScoped<CheckPurchase>()
            .AddScoped<PurchaseChoices>()
            .AddScoped<AskForStipend>()
            .AddScoped<Reservations>()
            .AddScoped<DecideRequest>()
            .AddScoped<AnswerRequest>()
            .AddScoped<WithdrawRequest>()
            .AddScoped<RequestView>()
            .AddScoped<Approvals>()
            .AddScoped<StipendDuties>()
            .AddScoped<IDuties>(s => s.GetRequiredService<StipendDuties>())
            .AddScoped<WriteReport>()
            .AddScoped<ClaimPurchase>()
            .AddScoped<ConfirmPurchase>()
            .AddScoped<PayClaims>()
            .AddScoped<ReturnClaim>()
            .AddScoped<SetCap>()
            .AddScoped<SetBudget>()
            .AddScoped<CorrectLedger>()
            .AddScoped<ClaimsToPay>()
            .AddScoped<FinanceDashboard>()
            .AddScoped<StipendExport>()
            .AddScoped<LedgerExport>()
            .AddSingleton<ReceiptStore>()
            .AddScoped<AddReceipt>()
            .AddScoped<RemoveReceipt>()
            .AddScoped<OpenReceipt>()
            .AddScoped<ReconcileReceipts>()
            .AddScoped<EventList>()
            .AddScoped<EventView>()
            .AddScoped<AddEvent>()
            .AddScoped<ShowInterest>()
            .AddScoped<TeamCalendar>()
            .AddScoped<SharedReports>()
            .AddScoped<ISharedLearning>(s => s.GetRequiredService<SharedReports>())
            .AddScoped<PolicyView>()
            .AddScoped<PolicyPreview>()
            .AddScoped<PublishPolicy>()
            .AddScoped<RecordFact>()
            .AddScoped<StrikeFact>()
            .AddScoped<CloseYears>();

    public static void MapStipends(this IEndpointRouteBuilder api)
    {
        var stipend = api.MapGroup("/stipend");
        stipend
            .MapGet(
                "/quote",
                async (DateOnly? on, Viewer me, Books books, CancellationToken ct) =>
                    on is { } day && !Shape.IsDay(day)
                        ? new Problem.Unreadable([
                            new("on", 0, 0, $"Choose a day from {Shape.FirstYear} to {Shape.LastYear}."),
                        ]).ToHttp()
                    : await books.Of(me.PersonId!.Value, ct) is { } book
                        ? TypedResults.Ok(QuoteDocument.Of(book.Quote(on ?? me.Today)))
                    : new Problem.Missing("A stipend").ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/ledger",
                async (Viewer me, MyStipend mine, CancellationToken ct) =>
                    (await mine.Load(me.PersonId, 1, ct))?.Ledger.OrMissing("A stipend")
                    ?? new Problem.Missing("A stipend").ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPost(
                "/check",
                async (CheckPurchase.Plan body, Viewer me, CheckPurchase check, CancellationToken ct) =>
                    (
                        await check.Load(
                            me.PersonId!.Value,
                            body with
                            {
                                AskedOn = null,
                                Asked = null,
                                AskedAt = null,
                            },
                            ct
                        )
                    ).OrMissing("A stipend")
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/requests",
                async (int? page, Viewer me, MyStipend mine, CancellationToken ct) =>
                    (await mine.Load(me.PersonId, page ?? 1, ct))?.Requests.OrMissing("A stipend")
                    ?? new Problem.Missing("A stipend").ToHttp()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapPost(
                "/requests",
                async (AskForStipend.Request body, AskForStipend ask, CancellationToken ct) =>
                    (await ask.Handle(body, ct)).Brief()
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/requests/{id}",
                async (Id<StipendRequest> id, RequestView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This request")
            )
            .Opens(Persona.Money);
        stipend
            .MapPost(
                "/requests/{id}/decision",
                async (Id<StipendRequest> id, DecideRequest.Request body, DecideRequest decide, CancellationToken ct) =>
                    (await decide.Handle(id, body, ct)).Brief()
            )
            .Opens(Persona.Own, sees: Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/answer",
                async (Id<StipendRequest> id, AnswerRequest.Request body, AnswerRequest answer, CancellationToken ct) =>
                    (await answer.Handle(id, body, ct)).Brief()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/withdrawal",
                async (Id<StipendRequest> id, WithdrawRequest withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).Brief()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/claim",
                async (Id<StipendRequest> id, ClaimPurchase.Request body, ClaimPurchase claim, CancellationToken ct) =>
                    (await claim.Handle(id, body, ct)).Brief()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/confirmation",
                async (Id<StipendRequest> id, ConfirmPurchase confirm, CancellationToken ct) =>
                    (await confirm.Handle(id, ct)).Brief()
            )
            .Opens(Persona.Own, sees: Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/return",
                async (Id<StipendRequest> id, ReturnClaim.Request body, ReturnClaim giveBack, CancellationToken ct) =>
                    (await giveBack.Handle(id, body, ct)).Brief()
            )
            .Opens(Persona.Self | Persona.Finance, sees: Persona.Manager | Persona.PeopleOps);
        stipend
            .MapPost(
                "/requests/{id}/correction",
                async (
                    Id<StipendRequest> id,
                    CorrectLedger.Request body,
                    CorrectLedger correct,
                    CancellationToken ct
                ) => (await correct.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Finance, sees: Persona.Self | Persona.Manager | Persona.PeopleOps);
        stipend
            .MapPut(
                "/requests/{id}/report",
                async (Id<StipendRequest> id, WriteReport.Request body, WriteReport write, CancellationToken ct) =>
                    (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPost(
                "/requests/{id}/receipts",
                async (Id<StipendRequest> id, string? name, HttpContext http, AddReceipt add, CancellationToken ct) =>
                {
                    var added = await add.Handle(id, http.Request.Body, name, ct);
                    return added.Value is { } receipt
                        ? TypedResults.Ok(
                            new
                            {
                                receipt.Id,
                                receipt.Name,
                                receipt.Kind,
                                receipt.Bytes,
                                receipt.IsQuote,
                            }
                        )
                        : added.Problem!.ToHttp();
                }
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapDelete(
                "/receipts/{id}",
                async (Id<Receipt> id, RemoveReceipt remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps | Persona.Finance);
        stipend
            .MapGet(
                "/receipts/{id}",
                (Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct) => Open(id, http, open, ct)
            )
            .Opens(Persona.Money);
        stipend
            .MapGet(
                "/approvals",
                async (Approvals approvals, CancellationToken ct) => (await approvals.Load(ct)).OrMissing("This page")
            )
            .Opens(Persona.Deciders);
        stipend
            .MapGet(
                "/finance",
                async (int? year, FinanceDashboard dashboard, CancellationToken ct) =>
                    (await dashboard.Load(year, ct)).OrMissing("This page")
            )
            .Opens(Persona.PeopleOps | Persona.Finance);
        stipend
            .MapGet(
                "/payments",
                async (int? page, ClaimsToPay claims, CancellationToken ct) =>
                    (await claims.Load(page ?? 1, ct)).OrMissing("This page")
            )
            .Opens(Persona.Finance)
            .RequireAuthorization(Policies.Payers);
        stipend
            .MapPost(
                "/payments",
                async (PayClaims.Request body, PayClaims pay, CancellationToken ct) =>
                    (await pay.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.Finance)
            .RequireAuthorization(Policies.Payers);
        stipend
            .MapGet(
                "/export",
                (string? month, Viewer me, StipendExport export, CancellationToken ct) => Export(month, me, export, ct)
            )
            .Opens(Persona.PeopleOps | Persona.Finance);
        stipend
            .MapPut(
                "/months/{month}",
                async (string month, SetCap.Request body, SetCap set, CancellationToken ct) =>
                    EventsModule.Month(month) is { } day
                        ? (await set.Handle(day, body, ct)).ToHttp()
                        : new Problem.Missing("This month").ToHttp()
            )
            .Opens(Persona.Finance)
            .RequireAuthorization(Policies.Payers);
        stipend
            .MapPut(
                "/budgets/{year:int}",
                async (int year, SetBudget.Request body, SetBudget set, CancellationToken ct) =>
                    (await set.Handle(year, body, ct)).ToHttp()
            )
            .Opens(Persona.Finance)
            .RequireAuthorization(Policies.Payers);
        api.MapGet(
                "/people/{id}/stipend",
                async (Id<Person> id, MyStipend stipends, CancellationToken ct) =>
                    (await stipends.Load(id, 1, ct)).OrMissing("This person")
            )
            .Opens(Persona.Money);
        stipend.MapEvents();
        stipend.MapPolicy();
        api.MapPost(
                "/people/{id}/stipend/facts",
                async (Id<Person> id, RecordFact.Request body, RecordFact record, CancellationToken ct) =>
                    (await record.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own | Persona.PeopleOps, sees: Persona.Finance);
        api.MapDelete(
                "/stipend/facts/{id}",
                async (Id<StipendFact> id, StrikeFact strike, CancellationToken ct) =>
                    (await strike.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(Persona.Manager | Persona.PeopleOps, sees: Persona.Self | Persona.Finance);
    }

    /// <summary>Files to take along.</summary>
    public static void MapStipendFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/stipend").RequireAuthorization(Policies.People);
        files
            .MapGet(
                "/receipts/{id}",
                (Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct) => Open(id, http, open, ct)
            )
            .Opens(Persona.Money);
        files
            .MapGet(
                "/finance/export",
                (string? month, Viewer me, StipendExport export, CancellationToken ct) => Export(month, me, export, ct)
            )
            .Opens(Persona.PeopleOps | Persona.Finance);
        files
            .MapGet("/ledger.csv", async (LedgerExport export, CancellationToken ct) => Table(await export.Load(ct)))
            .Opens(Persona.SignedIn);
    }

    public static void MapStipendActions(this RouteGroupBuilder actions)
    {
        var stipend = actions.MapGroup("/stipend");
        stipend
            .MapPost(
                "/requests/{id}/withdrawal",
                async (Id<StipendRequest> id, HttpContext http, WithdrawRequest withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToRedirect(
                        http,
                        $"/stipend/requests/{id}",
                        "Withdrawn. What was held for it is free again."
                    )
            )
            .Opens(Persona.Self);
        stipend
            .MapPost(
                "/requests/{id}/confirmation",
                async (Id<StipendRequest> id, HttpContext http, ConfirmPurchase confirm, CancellationToken ct) =>
                    (await confirm.Handle(id, ct)).ToRedirect(
                        http,
                        $"/stipend/requests/{id}",
                        "Confirmed. Finance can pay it now."
                    )
            )
            .Opens(Persona.Own);
        stipend
            .MapPost(
                "/receipts/{id}/removal",
                async (Id<Receipt> id, HttpContext http, RemoveReceipt remove, CancellationToken ct) =>
                {
                    var removed = await remove.Handle(id, ct);
                    return removed.ToRedirect(http, http.Back($"/stipend/requests/{removed.Value}"), "Taken away.");
                }
            )
            .Opens(Persona.Self);
        stipend
            .MapPost(
                "/facts/{id}/removal",
                async (Id<StipendFact> id, HttpContext http, StrikeFact strike, CancellationToken ct) =>
                    (await strike.Handle(id, ct)).ToRedirect(
                        http,
                        http.Back("/stipend"),
                        "Struck out. It counts for nothing any more."
                    )
            )
            .Opens(Persona.Manager | Persona.PeopleOps);
        stipend.MapEventActions();
    }

    private static async Task<IResult> Open(Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct)
    {
        if (await open.Load(id, ct) is not { } receipt)
            return new Problem.Missing("This receipt").ToHttp();
        (
            http.Response.Headers.XContentTypeOptions,
            http.Response.Headers.CacheControl,
            http.Response.Headers.ContentSecurityPolicy
        ) = ("nosniff", "private, no-store", "sandbox; default-src 'none'");
        // a name makes it an attachment: it is saved, not shown as a page of this site
        return TypedResults.File(receipt.Content, ReceiptNames.MediaType(receipt.Kind), receipt.Name);
    }

    private static async Task<IResult> Export(string? month, Viewer me, StipendExport export, CancellationToken ct) =>
        EventsModule.Month(month ?? $"{me.Today:yyyy-MM}") is { } day
            ? Table(await export.Load(day, ct))
            : new Problem.Missing("This month").ToHttp();

    private static IResult Table((string Name, byte[] Bytes)? table) =>
        table is var (name, bytes)
            ? TypedResults.File(bytes, "text/csv; charset=utf-8", name)
            : new Problem.Missing("This table").ToHttp();

    /// <summary>
    /// What the API says of a request after a command: its id and where it stands now; the rest is one question away.
    /// </summary>
    private static IResult Brief(this Result<StipendRequest> result) =>
        result.Value is { } r
            ? TypedResults.Ok(
                new
                {
                    r.Id,
                    r.State,
                    r.BuyFrom,
                    Turn = RequestRules.Turn(r.State),
                }
            )
            : result.Problem!.ToHttp();
}
