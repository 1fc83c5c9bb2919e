using Trellis.Stipends.Account;
using Trellis.Stipends.Claims;
using Trellis.Stipends.Events;
using Trellis.Stipends.Payments;
using Trellis.Stipends.Policy;
using Trellis.Stipends.Receipts;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends;

/// <summary>The parts of the stipend, each with a module of its own.</summary>
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
            .AddScoped<Waiting>()
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
            .AddScoped<Frameworks.Read.ILearnings, SharedLearnings>()
            .AddScoped<PolicyView>()
            .AddScoped<PolicyPreview>()
            .AddScoped<PublishPolicy>()
            .AddScoped<RecordFact>()
            .AddScoped<StrikeFact>()
            .AddScoped<CloseYears>();

    public static void MapStipends(this IEndpointRouteBuilder api)
    {
        var stipend = api.MapGroup("/stipend");
        stipend.MapAccount(api);
        stipend.MapRequests();
        stipend.MapClaims();
        stipend.MapPayments();
        stipend.MapReceipts();
        stipend.MapEvents();
        stipend.MapPolicy();
    }

    /// <summary>Files to download.</summary>
    public static void MapStipendFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/stipend").RequireAuthorization(Policies.People);
        files.MapAccountFiles();
        files.MapPaymentsFiles();
        files.MapReceiptsFiles();
    }

    public static void MapStipendActions(this RouteGroupBuilder actions)
    {
        var stipend = actions.MapGroup("/stipend");
        stipend.MapAccountActions();
        stipend.MapRequestsActions();
        stipend.MapClaimsActions();
        stipend.MapReceiptsActions();
        stipend.MapEventActions();
    }
}
