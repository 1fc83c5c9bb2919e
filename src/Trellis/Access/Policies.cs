using Microsoft.AspNetCore.Authorization;

namespace Trellis.Access;

/// <summary>
/// May this kind of person enter? The names of the doors; each endpoint carries one, or says that anybody may.
/// </summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string People = nameof(People);

    /// <summary>People Ops and administrators.</summary>
    public const string Everyone = nameof(Everyone);

    /// <summary>Administrators.</summary>
    public const string Admins = nameof(Admins);

    /// <summary>Those who edit the framework: People Ops.</summary>
    public const string Editors = nameof(Editors);

    /// <summary>Those who move money: finance.</summary>
    public const string Payers = nameof(Payers);

    public static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services
            .AddAuthorizationBuilder()
            .AddPolicy(People, p => p.RequireAuthenticatedUser())
            .AddPolicy(Everyone, p => p.RequireAuthenticatedUser().AddRequirements(new Requirement(Can.SeeEveryone)))
            .AddPolicy(Admins, p => p.RequireAuthenticatedUser().AddRequirements(new Requirement(Can.SeeSecurity)))
            .AddPolicy(Editors, p => p.RequireAuthenticatedUser().AddRequirements(new Requirement(Can.EditFramework)))
            .AddPolicy(Payers, p => p.RequireAuthenticatedUser().AddRequirements(new Requirement(Can.Pay)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .Services.AddScoped<IAuthorizationHandler, Handler>();

    private sealed record Requirement(Func<Viewer, bool> Passes) : IAuthorizationRequirement;

    private sealed class Handler(IServiceProvider request) : AuthorizationHandler<Requirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
        {
            if (requirement.Passes(request.GetRequiredService<Viewer>()))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
