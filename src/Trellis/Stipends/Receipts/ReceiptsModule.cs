using Trellis.Jobs;
using Trellis.Ui;

namespace Trellis.Stipends.Receipts;

/// <summary>What receipts register and answer.</summary>
public static class ReceiptsModule
{
    public static IServiceCollection AddReceipts(this IServiceCollection services) =>
        services
            .AddSingleton<ReceiptStore>()
            .AddScoped<AddReceipt>()
            .AddScoped<RemoveReceipt>()
            .AddScoped<OpenReceipt>()
            .AddJob<EmptyReceiptTrash>(
                "empty-receipt-trash",
                "Empty the trash of receipts",
                TimeSpan.FromDays(1),
                (trash, ct) => trash.Handle(ct),
                files => $"{Say.Count(files, "file", "files")} deleted."
            )
            .AddScoped<EmptyReceiptTrash>()
            .AddScoped<ReconcileReceipts>();

    public static void MapReceipts(this IEndpointRouteBuilder stipend)
    {
        stipend
            .MapPost(
                "/requests/{id}/receipts",
                async (Id<StipendRequest> id, string? name, HttpContext http, AddReceipt add, CancellationToken ct) =>
                    (await add.Handle(id, http.Request.Body, name, ct)).ToHttp(r => new AddReceipt.Added(
                        r.Id,
                        r.Name,
                        r.Kind,
                        r.Bytes,
                        r.IsQuote
                    ))
            )
            .TakesFile("application/pdf", "image/jpeg", "image/png", "application/octet-stream")
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapDelete(
                "/receipts/{id}",
                async (Id<Receipt> id, RemoveReceipt remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToDone().ToHttp()
            )
            .Opens(
                Persona.Self,
                sees: Persona.Manager | Persona.PeopleOps | Persona.Finance,
                refusals: Refusals.Stipend
            );
        stipend
            .MapGet(
                "/receipts/{id}",
                (Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct) => Open(id, http, open, ct)
            )
            .GivesFile("application/pdf", "image/jpeg", "image/png")
            .Opens(Persona.Money, refusals: Refusals.Stipend);
    }

    public static void MapReceiptsFiles(this IEndpointRouteBuilder files)
    {
        files
            .MapGet(
                "/receipts/{id}",
                (Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct) => Open(id, http, open, ct)
            )
            .Opens(Persona.Money, refusals: Refusals.Stipend);
    }

    public static void MapReceiptsActions(this RouteGroupBuilder stipend)
    {
        stipend
            .MapPost(
                "/receipts/{id}/removal",
                async (Id<Receipt> id, HttpContext http, RemoveReceipt remove, CancellationToken ct) =>
                {
                    var removed = await remove.Handle(id, ct);
                    return removed.ToRedirect(http, http.Back(StipendRoutes.Request(removed.Value)), "File removed.");
                }
            )
            .Opens(Persona.Self, refusals: Refusals.Stipend);
    }

    private static async Task<IResult> Open(Id<Receipt> id, HttpContext http, OpenReceipt open, CancellationToken ct)
    {
        if (await open.Load(id, ct) is not { } receipt)
            return new Problem.Missing("This receipt").ToHttp();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        // a name makes it an attachment: it is saved, not shown as a page of this site
        return TypedResults.File(receipt.Content, ReceiptNames.MediaType(receipt.Kind), receipt.Name);
    }
}
