using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

/// <summary>What a walk through every door sends to those of goals. What would change the goal that it is about is refused.</summary>
internal static class GoalSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/me/goals"] = world =>
            JsonContent.Create(new { title = "x", dueOn = world.App.Clock.Today.AddDays(-1) }),
        ["PUT /api/goals/{id}"] = world =>
            JsonContent.Create(
                new
                {
                    title = "x",
                    kind = "professional-development",
                    audience = "manager",
                    items = Array.Empty<object>(),
                    dueOn = world.App.Clock.Today.AddDays(9),
                    version = 77,
                }
            ),
        ["POST /api/goals/{id}/closing"] = _ => JsonContent.Create(new { isDone = true, learned = "" }),
        ["POST /api/goals/{id}/check-ins"] = _ => JsonContent.Create(new { text = World.GoalNote }),
        ["POST /api/goals/{id}/actions"] = _ => JsonContent.Create(new { text = World.GoalStep }),
    };
}
