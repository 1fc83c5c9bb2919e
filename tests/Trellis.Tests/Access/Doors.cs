using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Access;

/// <summary>Every door of the product, and the addresses at which it stands in the small organisation.</summary>
public sealed class Doors(World world)
{
    private World World => world;

    public IReadOnlyList<Door> All { get; } =
        AccessTable.Of(world.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>());

    /// <summary>A session of Ada's in another browser, which she may end.</summary>
    public Id<Session> Session { get; } = Id<Session>.New();

    public string Url(string route) => Urls(route).First();

    /// <summary>The recurring work that is asked for.</summary>
    public const string Job = "forget-old-messages";

    /// <summary>The address of a route, about Ada; for rounds and assessments each of them.</summary>
    public IEnumerable<string> Urls(string route)
    {
        var filled = route
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{secret}", World.Feed, StringComparison.Ordinal)
            .Replace("{Slug}", "maker-lead-maker", StringComparison.Ordinal)
            .Replace("{slug}", "maker-lead-maker", StringComparison.Ordinal)
            .Replace("{Framework:guid}", World.Framework.ToString(), StringComparison.Ordinal)
            .Replace("{Competency:guid}", World.Writing.ToString(), StringComparison.Ordinal)
            .Replace(
                "{item}",
                route.Contains("/draft/", StringComparison.Ordinal) ? "writing" : World.Writing.ToString(),
                StringComparison.Ordinal
            )
            .Replace("{evidence}", World.EvidencePiece.ToString(), StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{family}", "craft", StringComparison.Ordinal)
            .Replace("{name}", Job, StringComparison.Ordinal)
            .Replace("{kind}", "competencies", StringComparison.Ordinal)
            .Replace("{Key}", Part(route), StringComparison.Ordinal)
            .Replace("{key}", Part(route), StringComparison.Ordinal)
            .Replace(
                "/careers/compare",
                "/careers/compare?from=maker-maker&to=maker-lead-maker",
                StringComparison.Ordinal
            )
            .Replace("/api/gap", "/api/gap?from=maker-maker&to=maker-lead-maker", StringComparison.Ordinal)
            .Replace(
                "/ims/case/v1p1/competencies/{id}",
                $"/ims/case/v1p1/CFPackages/{Trellis.Frameworks.Exchange.Import.Identifiers.For(World.Framework.Value, "framework")}",
                StringComparison.Ordinal
            )
            .Replace("/welcome", "/welcome?account=x&token=y", StringComparison.Ordinal);
        filled = filled
            .Replace("{month}", "2026-08", StringComparison.Ordinal)
            .Replace("{year:int}", "2026", StringComparison.Ordinal);
        if (route == "/api/frameworks/{id}/compare")
            filled += "?from=1&to=1";
        if (route is "/api/people/import" or "/api/people/{id}/last-day")
            filled += "?dryRun=true";
        object[] ids =
            route.Contains("/sessions/{", StringComparison.Ordinal) ? [Session]
            : route.Contains("/reviews/points/{", StringComparison.Ordinal) ? [World.Point]
            : route.Contains("/goals/actions/{", StringComparison.Ordinal) ? [World.GoalAction]
            : route.Contains("/goals/suggestions/{", StringComparison.Ordinal) ? [World.Suggestion]
            : route.Contains("/goals/{", StringComparison.Ordinal)
                ? [World.Goal, World.GoalOfHerOwn, World.GoalForLater, World.OpenGoal]
            : route.Contains("/plans/{", StringComparison.Ordinal) ? [World.Plan, World.PlanDraft]
            : route.Contains("/appreciation/{", StringComparison.Ordinal) ? [World.Thanks]
            : route.Contains("/one-on-ones/meetings/{", StringComparison.Ordinal) ? [World.OneOnOneMeeting]
            : route.Contains("/one-on-ones/points/{", StringComparison.Ordinal) ? [World.OneOnOnePoint]
            : route.Contains("/one-on-ones/actions/{", StringComparison.Ordinal) ? [World.OneOnOneAction]
            : route.Contains("/one-on-ones/{", StringComparison.Ordinal) ? [World.OneOnOne, World.OldOneOnOne]
            : route.Contains("/feedback/requests/{", StringComparison.Ordinal) ? [World.FeedbackQuestion]
            : route.Contains("/feedback/notes/{", StringComparison.Ordinal) ? [World.FeedbackNote]
            : route.Contains("/feedback/retrospectives/{", StringComparison.Ordinal) ? [World.RetroNote]
            : route.Contains("/promotion-cases/{", StringComparison.Ordinal) ? [World.Promotion]
            : route.Contains("/quotes/{", StringComparison.Ordinal) ? [World.Quote]
            : route.Contains("/evidence/{id}", StringComparison.Ordinal) ? [World.EvidencePiece]
            : route.StartsWith("/api/concerns/{", StringComparison.Ordinal)
            || route.StartsWith("/concerns/{", StringComparison.Ordinal)
                ?
                [
                    route.EndsWith("/showing", StringComparison.Ordinal) ? World.ShownConcern : World.Concern,
                    World.ShownConcern,
                ]
            : route.Contains("/improvement-plans/{", StringComparison.Ordinal)
                ?
                [
                    route.Contains("/draft", StringComparison.Ordinal) ? World.ImprovementDraft : World.Improvement,
                    World.ImprovementDraft,
                ]
            : route.Contains("/certificates/{", StringComparison.Ordinal) ? [World.Certificate]
            : route.Contains("/skills/shares/{", StringComparison.Ordinal) ? [World.SkillShare]
            : route.Contains("/learning/{", StringComparison.Ordinal) ? [World.Resource]
            : route.Contains("/cycles/{", StringComparison.Ordinal) ? [World.Cycle]
            : route.Contains("/reviewer/", StringComparison.Ordinal) ? [World.NamedReview]
            : route.Contains("/recommendations/{", StringComparison.Ordinal) ? [World.Raise]
            : IsAnnual(route) ? [World.AnnualReview]
            : route.Contains("/reviews/{", StringComparison.Ordinal) ? [World.Review]
            : route.Contains("/feedback/{", StringComparison.Ordinal) ? [World.Request]
            : route.Contains("rounds", StringComparison.Ordinal) ? [World.OldRound, World.OpenRound]
            : route.Contains("assessments/{", StringComparison.OrdinalIgnoreCase) ? [World.Draft, World.ManagersDraft]
            : route.Contains("/receipts/{", StringComparison.Ordinal)
                ? [route.EndsWith("/removal", StringComparison.Ordinal) ? World.OtherReceipt : World.Receipt]
            : route.Contains("/events/{", StringComparison.Ordinal) ? [World.Event]
            : route.Contains("/facts/{", StringComparison.Ordinal) ? [World.Fact]
            : route.Contains("/conversations/{", StringComparison.Ordinal) ? [World.Conversation]
            : route.EndsWith("/decision", StringComparison.Ordinal) ? [World.Asked]
            : route.EndsWith("/confirmation", StringComparison.Ordinal)
            || route.EndsWith("requests/{id}/return", StringComparison.Ordinal)
                ? [World.Claimed]
            : route.Contains("stipend/requests/{", StringComparison.Ordinal)
                ? [World.Approved, World.Asked, World.Claimed]
            : route.Contains("proposals/{", StringComparison.OrdinalIgnoreCase) ? [World.Proposal]
            : route.StartsWith("/framework/", StringComparison.Ordinal)
            || route.Contains("frameworks/", StringComparison.Ordinal)
                ? [World.Framework]
            : route.Contains("competencies", StringComparison.Ordinal) ? [World.Writing]
            : [World.People[World.Ada]];
        return
            filled.Contains("{id}", StringComparison.Ordinal) || filled.Contains("{Id:guid}", StringComparison.Ordinal)
            ? ids.Select(id =>
                filled
                    .Replace("{id}", id.ToString(), StringComparison.Ordinal)
                    .Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal)
            )
            : [filled];
    }

    /// <summary>Whether only an annual 360 has such a door.</summary>
    private static bool IsAnnual(string route) =>
        route.Contains("/reviews/{", StringComparison.Ordinal)
        && (
            route.EndsWith("/final", StringComparison.Ordinal)
            || route.EndsWith("/nominations", StringComparison.Ordinal)
            || route.EndsWith("/feedback-closing", StringComparison.Ordinal)
            || route.EndsWith("/coworkers", StringComparison.Ordinal)
        );

    /// <summary>A part of the kind that a route of the editor is about.</summary>
    private static string Part(string route) =>
        route switch
        {
            _ when route.Contains("/categories/", StringComparison.Ordinal) => "craft",
            _ when route.Contains("/scales/", StringComparison.Ordinal) => "four-steps",
            _ when route.Contains("/roles/", StringComparison.Ordinal) => "maker",
            _ when route.Contains("/families/", StringComparison.Ordinal)
                    || route.Contains("/criteria/", StringComparison.Ordinal) => "craft",
            _ when route.Contains("/positions/", StringComparison.Ordinal) => "maker-maker",
            _ => "writing",
        };

    public IEnumerable<(string Method, string Route, Endpoint Endpoint)> Endpoints() =>
        World
            .App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e =>
                !e.RoutePattern.RawText!.Contains("{**path:file}", StringComparison.Ordinal)
                && !e.RoutePattern.RawText.StartsWith("/_framework", StringComparison.Ordinal)
            ) // the framework's own, and they find nothing
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .SelectMany(e =>
                (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Where(m => m != "HEAD" && !(IsPage(e) && m == "POST"))
                    .Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'), (Endpoint)e))
            );

    /// <summary>A page takes its own form under the same door as its reading.</summary>
    private static bool IsPage(Endpoint e) =>
        e.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
}
