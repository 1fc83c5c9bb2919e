using Trellis.Domain.Kernel;
using Trellis.Domain.Stipends;

namespace Trellis.Domain.Growth;

/// <summary>
/// That a purchase from the stipend supports a goal. Whoever reads the request reads the goal’s title: product.md §5.
/// </summary>
public sealed class GoalPurchase
{
    public Id<GoalPurchase> Id { get; init; } = Id<GoalPurchase>.New();
    public required Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; init; }
    public required Id<Goal> GoalId { get; init; }
    public Goal? Goal { get; init; }
}
