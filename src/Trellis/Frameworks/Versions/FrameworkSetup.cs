using Trellis.Inbox;

namespace Trellis.Frameworks.Versions;

/// <summary>Of setting an organisation up: a framework in force.</summary>
public sealed class FrameworkSetup(AppDb db, Viewer me) : ISetupSteps
{
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct) =>
        [
            new(
                2,
                "Begin a framework",
                "What your positions ask for: the starter framework, a file that you have, or an empty page.",
                await db.For(me).FrameworkVersions.AnyAsync(v => v.PublishedAt != null, ct)
            )
            {
                Action = Can.EditFramework(me) ? ("Begin your framework", FrameworkRoutes.Import) : null,
            },
        ];
}
