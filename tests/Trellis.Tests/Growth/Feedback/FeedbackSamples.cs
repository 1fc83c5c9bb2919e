using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Feedback;

/// <summary>What a walk through every door sends to those of feedback and of retrospectives.</summary>
internal static class FeedbackSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/feedback/requests"] = _ =>
            JsonContent.Create(
                new
                {
                    readers = "person",
                    people = Array.Empty<object>(),
                    about = "x",
                    question = "x",
                    dueOn = "2027-01-04",
                }
            ),
        ["POST /api/feedback/requests/{id}/answer"] = _ => JsonContent.Create(new { text = "x" }),
        ["POST /api/feedback/requests/{id}/declining"] = _ => JsonContent.Create(new { because = "x" }),
        ["POST /api/feedback/notes"] = w =>
            JsonContent.Create(
                new
                {
                    readers = "person",
                    person = w.People[World.Ada],
                    saw = "x",
                    effect = "x",
                }
            ),
        ["POST /api/feedback/retrospectives"] = _ =>
            JsonContent.Create(
                new
                {
                    retrospective = "x",
                    heldOn = "2026-01-04",
                    lines = Array.Empty<object>(),
                }
            ),
    };
}
