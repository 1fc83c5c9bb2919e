using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// Takes a part out of the draft; once published, it is retired, and stays readable wherever somebody was assessed on
/// it.
/// </summary>
public sealed class RemovePart(EditDraft edit)
{
    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        PartKind kind,
        string key,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content => content.Remove(kind, key),
            $"Removed the {kind.ToString().ToLowerInvariant()} {key}",
            ct
        );
}
