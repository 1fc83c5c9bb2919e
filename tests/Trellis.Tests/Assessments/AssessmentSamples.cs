using System.Net.Http.Json;

namespace Trellis.Tests.Assessments;

/// <summary>What a walk through every door sends to those of assessments.</summary>
internal static class AssessmentSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/assessments/{id}/ratings/{item}"] = _ =>
            JsonContent.Create(
                new
                {
                    level = "3",
                    confidence = "confident",
                    evidence = World.SelfDraft,
                    version = 1,
                }
            ),
    };
}
