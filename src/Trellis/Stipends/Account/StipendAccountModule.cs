using Trellis.Jobs;
using Trellis.People.Acts;
using Trellis.Ui;

namespace Trellis.Stipends.Account;

/// <summary>What the account of a person registers and answers: the balance, the ledger and the recorded facts.</summary>
public static class StipendAccountModule
{
    public static IServiceCollection AddStipendAccount(this IServiceCollection services) =>
        services
            .AddScoped<ConversationDays>()
            .AddScoped<StipendAccounts>()
            .AddScoped<IFollows, StipendFollows>()
            .AddScoped<MyStipend>()
            .AddScoped<YearStatement>()
            .AddScoped<StipendSummary>()
            .AddScoped<MyStipendData>()
            .AddScoped<LedgerExport>()
            .AddScoped<RecordFact>()
            .AddScoped<VoidFact>()
            .AddJob<CloseYears>(
                "close-stipend-years",
                "Close stipend years that have ended",
                TimeSpan.FromHours(1),
                (close, ct) => close.Handle(ct),
                entries => $"{Say.Count(entries, "ledger entry", "ledger entries")} made."
            )
            .AddScoped<CloseYears>();

    /// <param name="api">All of the API.</param>
    /// <param name="stipend">The part of it about the stipend.</param>
    public static void MapStipendAccount(this IEndpointRouteBuilder stipend, IEndpointRouteBuilder api)
    {
        stipend
            .MapGet(
                "/quote",
                async (DateOnly? on, Viewer me, StipendAccounts accounts, CancellationToken ct) =>
                    on is { } day && !Shape.IsDay(day)
                        ? new Problem.Unreadable([
                            new("on", 0, 0, $"Choose a day from {Shape.FirstYear} to {Shape.LastYear}."),
                        ]).ToHttp<QuoteDocument>()
                        : (
                            await accounts.For(me.PersonId!.Value, ct) is { } account
                                ? QuoteDocument.Of(account.Quote(on ?? me.Today))
                                : null
                        ).OrMissing("A stipend")
            )
            .Opens(Persona.SignedIn);
        stipend
            .MapGet(
                "/ledger",
                async (Viewer me, MyStipend mine, CancellationToken ct) =>
                    ((await mine.Load(me.PersonId, 1, ct))?.Ledger).OrMissing("A stipend")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/stipend",
                async (Id<Person> id, MyStipend stipends, CancellationToken ct) =>
                    (await stipends.Load(id, 1, ct)).OrMissing("This person")
            )
            .Opens(Persona.Money, refusals: Refusals.Stipend);
        api.MapPost(
                "/people/{id}/stipend/facts",
                async (Id<Person> id, RecordFact.Request body, RecordFact record, CancellationToken ct) =>
                    (await record.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own | Persona.PeopleOps, sees: Persona.Finance, refusals: Refusals.Stipend);
        stipend
            .MapDelete(
                "/facts/{id}",
                async (Id<StipendFact> id, VoidFact voidFact, CancellationToken ct) =>
                    (await voidFact.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(
                Persona.Manager | Persona.PeopleOps,
                sees: Persona.Self | Persona.Finance,
                refusals: Refusals.Stipend
            );
    }

    public static void MapStipendAccountFiles(this IEndpointRouteBuilder files)
    {
        files
            .MapGet(
                "/ledger.csv",
                async (LedgerExport export, CancellationToken ct) => CsvFile.Answer(await export.Load(ct))
            )
            .Opens(Persona.SignedIn);
    }

    public static void MapStipendAccountActions(this RouteGroupBuilder stipend)
    {
        stipend
            .MapPost(
                "/facts/{id}/removal",
                async (Id<StipendFact> id, HttpContext http, VoidFact voidFact, CancellationToken ct) =>
                    (await voidFact.Handle(id, ct)).ToRedirect(
                        http,
                        http.Back(StipendRoutes.Mine),
                        "Voided. It no longer counts."
                    )
            )
            .Opens(Persona.Manager | Persona.PeopleOps, refusals: Refusals.Stipend);
    }
}
