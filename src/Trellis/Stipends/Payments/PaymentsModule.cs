using Trellis.Inbox;

namespace Trellis.Stipends.Payments;

/// <summary>What finance registers and answers: payments, the dashboard, limits, budgets and the tables for accounting.</summary>
public static class PaymentsModule
{
    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services
            .AddScoped<ITaskSource, PaymentTasks>()
            .AddScoped<PayClaims>()
            .AddScoped<SetCap>()
            .AddScoped<SetBudget>()
            .AddScoped<CorrectLedger>()
            .AddScoped<ClaimsToPay>()
            .AddScoped<FinanceDashboard>()
            .AddScoped<SpendingBreakdown>()
            .AddScoped<StipendExport>();

    public static void MapPayments(this IEndpointRouteBuilder stipend)
    {
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
            .Opens(
                Persona.Finance,
                sees: Persona.Self | Persona.Manager | Persona.PeopleOps,
                refusals: Refusals.Stipend
            );
        stipend
            .MapGet(
                "/finance",
                async (int? year, FinanceDashboard dashboard, CancellationToken ct) =>
                    (await dashboard.Load(year, ct)).OrMissing("This page")
            )
            .Opens(Persona.PeopleOps | Persona.Finance, refusals: Refusals.Stipend);
        stipend
            .MapGet(
                "/payments",
                async (int? page, ClaimsToPay claims, CancellationToken ct) =>
                    (await claims.Load(page ?? 1, ct)).OrMissing("This page")
            )
            .Opens(Persona.Finance, refusals: Refusals.Stipend)
            .RequireAuthorization(Policies.Payers);
        stipend
            .MapPost(
                "/payments",
                async (PayClaims.Request body, PayClaims pay, CancellationToken ct) =>
                    (await pay.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.Finance, refusals: Refusals.Stipend)
            .RequireAuthorization(Policies.Payers);
        stipend
            .MapGet(
                "/export",
                (string? month, Viewer me, StipendExport export, CancellationToken ct) => Export(month, me, export, ct)
            )
            .GivesFile("text/csv")
            .Opens(Persona.PeopleOps | Persona.Finance, refusals: Refusals.Stipend);
        stipend
            .MapPut(
                "/months/{month}",
                async (string month, SetCap.Request body, SetCap set, CancellationToken ct) =>
                    FormInput.Month(month) is { } day
                        ? (await set.Handle(day, body, ct)).ToHttp()
                        : new Problem.Missing("This month").ToHttp<Done>()
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
    }

    public static void MapPaymentsFiles(this IEndpointRouteBuilder files)
    {
        files
            .MapGet(
                "/finance/export",
                (string? month, Viewer me, StipendExport export, CancellationToken ct) => Export(month, me, export, ct)
            )
            .Opens(Persona.PeopleOps | Persona.Finance, refusals: Refusals.Stipend);
    }

    private static async Task<IResult> Export(string? month, Viewer me, StipendExport export, CancellationToken ct) =>
        FormInput.Month(month ?? $"{me.Today:yyyy-MM}") is { } day
            ? CsvFile.Answer(await export.Load(day, ct))
            : new Problem.Missing("This month").ToHttp();
}
