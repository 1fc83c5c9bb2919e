using Trellis.Inbox;

namespace Trellis.Assessments;

/// <summary>Of setting an organisation up: that somebody has begun to assess.</summary>
public sealed class AssessmentSetup(AppDb db, Viewer me) : ISetupSteps
{
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct) =>
        [
            new(
                6,
                "Begin a first assessment",
                "Whoever has a position begins it on their own page; their manager is asked for the other view.",
                // that there is one, and nothing of whose it is
                await db.For(me.AsTrellis()).Rounds.AnyAsync(ct)
            )
            {
                Action = ("Go to my growth", GrowthRoutes.Mine),
            },
        ];
}
