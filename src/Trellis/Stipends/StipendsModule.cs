using Trellis.Calendar;
using Trellis.Messages;
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
            .AddMessages(typeof(StipendMessages))
            .AddCalendarKinds(typeof(StipendCalendar))
            .AddStipendAccount()
            .AddRequests()
            .AddClaims()
            .AddPayments()
            .AddReceipts()
            .AddEvents()
            .AddPolicy();

    public static void MapStipends(this IEndpointRouteBuilder api)
    {
        var stipend = api.MapGroup("/stipend");
        stipend.MapStipendAccount(api);
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
        files.MapStipendAccountFiles();
        files.MapPaymentsFiles();
        files.MapReceiptsFiles();
    }

    public static void MapStipendActions(this RouteGroupBuilder actions)
    {
        var stipend = actions.MapGroup("/stipend");
        stipend.MapStipendAccountActions();
        stipend.MapRequestsActions();
        stipend.MapClaimsActions();
        stipend.MapReceiptsActions();
        stipend.MapEventActions();
    }
}
