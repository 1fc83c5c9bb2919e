using Trellis.Inbox;

namespace Trellis.Frameworks.Versions;

/// <summary>Of setting an organisation up: a framework in force.</summary>
public sealed class FrameworkSetup(AppDb db, Viewer me) : ISetupSteps
{
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct)
    {
        var versions = db.For(me).FrameworkVersions;
        if (await versions.AnyAsync(v => v.PublishedAt != null, ct))
            return [new(2, "Begin a framework", "What your positions ask for.", IsDone: true)];
        var mayEdit = Can.EditFramework(me);
        var draft = await versions
            .OrderBy(v => v.StartedAt)
            .Select(v => (Id<Framework>?)v.FrameworkId)
            .FirstOrDefaultAsync(ct);
        return draft is { } begun && mayEdit
            ?
            [
                new(
                    2,
                    "Publish your framework",
                    "It is a draft that only editors see. Positions can be given once it is published.",
                    IsDone: false
                )
                {
                    Action = ("Open the draft", DraftRoutes.Draft(begun)),
                },
            ]
            :
            [
                new(
                    2,
                    "Begin a framework",
                    "What your positions ask for: the starter framework, a file that you have, or an empty page.",
                    IsDone: false
                )
                {
                    Action = mayEdit ? ("Begin your framework", FrameworkRoutes.Import) : null,
                },
            ];
    }
}
