using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Trellis.Accounts;
using Trellis.Assessments;
using Trellis.Calendar;
using Trellis.Careers;
using Trellis.Frameworks;
using Trellis.Frameworks.Exchange;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Growth;
using Trellis.Inbox;
using Trellis.Jobs;
using Trellis.Mail;
using Trellis.Messages;
using Trellis.People;
using Trellis.Reviews;
using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Cycles;
using Trellis.Reviews.Radar;
using Trellis.Reviews.Recommendations;
using Trellis.Settings;
using Trellis.Shell;
using Trellis.Shell.Api;
using Trellis.Stipends;
using Trellis.Stipends.Requests;

namespace Trellis;

/// <summary>The composition of the application: what there is, and in which order a request meets it.</summary>
public static class App
{
    private const int MostCells = 8192;

    /// <summary>The tables, slice by slice.</summary>
    public static readonly AppModel Model = new([
        DataMapping.MapInstallation,
        AccountMapping.MapAccounts,
        RecordMapping.MapRecord,
        SettingsMapping.MapSettings,
        JobMapping.MapJobs,
        MessageMapping.MapMessages,
        CalendarMapping.MapCalendar,
        FrameworkMapping.MapFrameworks,
        PeopleMapping.MapPeople,
        AssessmentMapping.MapAssessments,
        StipendMapping.MapStipends,
        ReviewMapping.MapReviews,
        GrowthMapping.MapGrowth,
    ]);

    public static WebApplicationBuilder Create(AppOptions options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "trellis", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k =>
            (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, InputFile.MaxBytes)
        );
        if (options.Url is not null)
            builder.WebHost.UseUrls(options.Url);
        builder.UseServerLog();
        builder.Services.AddTrellis(options);
        builder.Services.AddJobRunner();
        builder.Services.AddMailSender();
        builder.Services.AddRazorComponents();
        builder.Services.AddValidation();
        builder.Services.AddProblemDetails().AddExceptionHandler<FaultAnswer>();
        // so that what cannot be read is told by field
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddApiDescription();
        // A matrix of expectations is one form: a cell for each position and item, with four fields.
        builder.Services.Configure<RazorComponentsServiceOptions>(o => o.MaxFormMappingCollectionSize = MostCells);
        builder.Services.Configure<FormOptions>(o => o.ValueCountLimit = 4 * MostCells + 100);
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
            );
            o.SerializerOptions.Converters.Add(new TextJson());
            o.SerializerOptions.Converters.Add(new MoneyJson());
            o.SerializerOptions.Converters.Add(new DayJson());
            o.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        return builder;
    }

    /// <summary>Everything but the web: what the command line needs too.</summary>
    public static IServiceCollection AddTrellis(this IServiceCollection services, AppOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton(options.Directory)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Model)
            .AddData(options)
            .AddSingleton<Readership>()
            .AddPolicies();
        return services
            .AddRecord()
            .AddSettings()
            .AddMessages()
            .AddAccounts(options)
            .AddJobs()
            .AddInbox()
            .AddCalendar()
            .AddMail()
            .AddFrameworks()
            .AddCareers()
            .AddPeople()
            .AddAssessments()
            .AddStipends()
            .AddReviews()
            .AddRadar()
            .AddGrowth()
            .AddScoped<Demo.DemoCompany>();
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseSecureHeaders();
        app.UseProxies();
        app.UseWhen(http => http.IsForCase(), ims => ims.UseCaseFaults(FaultAnswer.Status));
        app.UseWhen(
            http => http.IsForPrograms() && !http.IsForCase(),
            api =>
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = FaultAnswer.Status })
                    .UseStatusCodePages()
        );
        app.UseWhen(http => !http.IsForPrograms(), pages => pages.UsePageFaults());
        app.UseStoppingInTime(app.Services.GetRequiredService<AppOptions>().Grace);
        app.UseRouting();
        app.UseDeniedAccess();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseQueryValues();
        app.UseReadableBodies();
        app.UseAntiforgery();
        app.UseInbox();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<AppShell>();
        app.MapGet(
                "/",
                async (Viewer me, FirstRun first, CancellationToken ct) =>
                    TypedResults.Redirect(
                        me.IsSignedIn ? InboxRoutes.Today
                        : await first.IsOpen(ct) ? AccountRoutes.Start
                        : AccountRoutes.SignIn
                    )
            )
            .Opens(Persona.Anybody)
            .AllowAnonymous();
        app.MapHealth();
        app.MapOpenApi(ApiDescription.Route).AllowAnonymous().Opens(Persona.Anybody);

        app.MapCalendarFiles();
        app.MapFrameworkFiles();
        app.MapStipendFiles();
        app.MapRadarFiles();
        app.MapCycleFiles();

        var actions = app.MapGroup("").RequireFormToken().RequireAuthorization(Policies.People);
        actions.MapFrameworkActions();
        actions.MapCareerActions();
        actions.MapAccountActions();
        actions.MapCalendarActions();
        actions.MapMailActions();
        actions.MapJobActions();
        actions.MapAssessmentActions();
        actions.MapStipendActions();
        actions.MapReviewActions();
        actions.MapRadarActions();
        actions.MapCycleActions();
        actions.MapGrowthActions();

        var api = app.MapGroup("/api").RequireAuthorization(Policies.People).RefuseOtherSites();
        api.MapFrameworks();
        api.MapCareers();
        api.MapAccounts();
        api.MapInbox();
        api.MapCalendar();
        api.MapSettings();
        api.MapMessages();
        api.MapMail();
        api.MapJobs();
        api.MapPeople();
        api.MapAssessments();
        api.MapStipends();
        api.MapReviews();
        api.MapCoworkers();
        api.MapRecommendations();
        api.MapRadar();
        api.MapGrowth();
        api.MapRecord();
        return app;
    }
}
