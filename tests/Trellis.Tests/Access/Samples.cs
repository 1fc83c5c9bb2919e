using System.Net.Http.Json;
using Trellis.Tests.Accounts;
using Trellis.Tests.Assessments;
using Trellis.Tests.Frameworks;
using Trellis.Tests.Growth.Appreciations;
using Trellis.Tests.Growth.Evidence;
using Trellis.Tests.Growth.Feedback;
using Trellis.Tests.Growth.Goals;
using Trellis.Tests.Growth.Improvement;
using Trellis.Tests.Growth.Learning;
using Trellis.Tests.Growth.OneOnOnes;
using Trellis.Tests.Growth.Plans;
using Trellis.Tests.Growth.Promotions;
using Trellis.Tests.Growth.Skills;
using Trellis.Tests.Mail;
using Trellis.Tests.People;
using Trellis.Tests.Reviews;
using Trellis.Tests.Reviews.Cycles;
using Trellis.Tests.Reviews.Radar;
using Trellis.Tests.Settings;
using Trellis.Tests.Stipends;

namespace Trellis.Tests.Access;

/// <summary>What a walk sends to a door: the samples stand beside the tests of its slice, by method and route.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, Func<World, HttpContent>> All { get; } =
        new[]
        {
            AccountSamples.All,
            MailSamples.All,
            FrameworkSamples.All,
            PeopleSamples.All,
            SettingsSamples.All,
            AssessmentSamples.All,
            StipendSamples.All,
            ReviewSamples.All,
            RadarSamples.All,
            CycleSamples.All,
            GoalSamples.All,
            PlanSamples.All,
            AppreciationSamples.All,
            OneOnOneSamples.All,
            FeedbackSamples.All,
            EvidenceSamples.All,
            PromotionSamples.All,
            ImprovementSamples.All,
            SkillSamples.All,
            LearningSamples.All,
        }
            .SelectMany(samples => samples)
            .ToDictionary();

    /// <summary>The body for a door; null where it takes none.</summary>
    public static HttpContent? Of(Door door, World world) =>
        All.TryGetValue($"{door.Method} {door.Route}", out var sample) ? sample(world)
        : IsPartOfADraft(door)
            ? JsonContent.Create(
                new
                {
                    name = "x",
                    title = "x",
                    seen = "something else",
                }
            )
        : null;

    /// <summary>Every part of the draft of a framework takes the same: it is refused, because it was not seen before.</summary>
    private static bool IsPartOfADraft(Door door) =>
        door.Method is "PUT" or "POST"
        && door.Route.StartsWith("/api/frameworks/{id}/draft/", StringComparison.Ordinal);
}
