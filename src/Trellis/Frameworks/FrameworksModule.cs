using Trellis.Frameworks.Criteria;
using Trellis.Frameworks.Draft;
using Trellis.Frameworks.Exchange;
using Trellis.Frameworks.Proposals;
using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Frameworks;

/// <summary>The table of contents of frameworks: each folder registers and maps what it has.</summary>
public static class FrameworksModule
{
    public static IServiceCollection AddFrameworks(this IServiceCollection services) =>
        services
            .AddActivities(typeof(FrameworkActivity))
            .AddMessages(typeof(FrameworkMessages))
            .AddJob<ActivateVersion>(
                "activate-framework-versions",
                "Bring framework versions into force",
                TimeSpan.FromMinutes(10),
                async (activate, ct) => await activate.Due(ct),
                versions => $"{Say.Count(versions, "version is", "versions are")} in force now."
            )
            .AddFrameworkReading()
            .AddVersions()
            .AddDrafts()
            .AddProposals()
            .AddCriteria()
            .AddExchange()
            .AddMemoryCache(o => o.SizeLimit = 200_000_000);

    public static void MapFrameworks(this RouteGroupBuilder api)
    {
        api.MapFrameworkReading();
        api.MapVersions();
        api.MapDrafts();
        api.MapDraftParts();
        api.MapProposals();
        api.MapCriteria();
        api.MapExchange();
    }

    public static void MapFrameworkActions(this RouteGroupBuilder actions)
    {
        actions.MapDraftActions();
        actions.MapCriteriaActions();
    }
}
