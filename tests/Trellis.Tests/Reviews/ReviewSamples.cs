using System.Net.Http.Json;

namespace Trellis.Tests.Reviews;

/// <summary>What a walk through every door sends to those of reviews.</summary>
internal static class ReviewSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/reviews/{id}/reflection"] = _ => JsonContent.Create(new { work = "x", version = 1 }),
        ["PUT /api/reviews/{id}/meeting"] = world =>
            JsonContent.Create(new { on = world.App.Clock.Today.AddDays(3), from = "10:00" }),
        ["PUT /api/reviews/{id}/note"] = _ => JsonContent.Create(new { text = World.LeadNote, version = 7 }),
        ["POST /api/reviews/{id}/conversation"] = world => JsonContent.Create(new { heldOn = world.App.Clock.Today }),
        ["PUT /api/reviews/{id}/outcome"] = _ => JsonContent.Create(new { ofPerson = "x", version = 1 }),
        ["POST /api/reviews/{id}/acknowledgement"] = _ => JsonContent.Create(new { comment = "" }),
        ["POST /api/reviews/{id}/corrections"] = _ => JsonContent.Create(new { text = "x" }),
        ["POST /api/reviews/{id}/going-on"] = _ => JsonContent.Create(new { reason = "x" }),
        ["POST /api/reviews/{id}/reviewer"] = _ => JsonContent.Create(new { reviewer = World.Una, reason = "x" }),
        ["POST /api/reviews/{id}/reviewer/answer"] = _ => JsonContent.Create(new { accept = false }),
        ["POST /api/reviews/{id}/cancellation"] = _ => JsonContent.Create(new { reason = "x" }),
        ["POST /api/reviews/{id}/coworkers"] = world =>
            JsonContent.Create(new { people = new[] { world.People[World.Fin] } }),
        ["PUT /api/reviews/{id}/meeting/another-time"] = _ => JsonContent.Create(new { times = "x" }),
        ["POST /api/reviews/{id}/nominations"] = world =>
            JsonContent.Create(new { people = new[] { world.People[World.Fin] } }),
        ["PUT /api/reviews/{id}/final"] = _ => JsonContent.Create(new { version = 1 }),
        ["POST /api/reviews/{id}/feedback-closing"] = _ => JsonContent.Create(new { reason = "x" }),
        ["POST /api/recommendations/{id}/decision"] = _ => JsonContent.Create(new { approve = true }),
        ["PUT /api/recommendations/{id}"] = world => JsonContent.Create(world.Raise()),
        ["POST /api/recommendations/{id}/withdrawal"] = _ => JsonContent.Create(new { reason = "x" }),
        ["PUT /api/reviews/{id}/reminders"] = _ => JsonContent.Create(new { muted = true }),
        ["PUT /api/feedback/{id}"] = _ => JsonContent.Create(new { keep = "x", version = 1 }),
        ["POST /api/feedback/{id}/decline"] = _ => JsonContent.Create(new { reason = "" }),
    };
}
