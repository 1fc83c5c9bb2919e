using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>A way from one position to another on a career path.</summary>
public sealed class CareerMove
{
    public Id<CareerMove> Id { get; init; } = Id<CareerMove>.New();
    public Id<Framework> FrameworkId { get; init; }
    public Id<Position> FromId { get; init; }
    public Id<Position> ToId { get; init; }
    public MoveKind Kind { get; set; }
}

/// <summary>Which way a career move goes.</summary>
public enum MoveKind
{
    Promotion,
    Lateral,
    TrackChange,
}
