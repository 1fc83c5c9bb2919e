using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>Moves a part one place up or down.</summary>
public sealed class ShiftPart(EditDraft edit)
{
    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        PartKind kind,
        string key,
        bool up,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content => content.Shift(kind, key, up ? -1 : 1),
            $"Moved the {kind.ToString().ToLowerInvariant()} {key} {(up ? "up" : "down")}",
            ct
        );
}
