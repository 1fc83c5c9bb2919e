using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// The 1:1s of one reporting line: somebody and the manager whom they report to without a break. When the line ends, the
/// person keeps it and the former manager loses sight of it (product.md §5).
/// </summary>
public sealed class OneOnOneSeries
{
    public Id<OneOnOneSeries> Id { get; init; } = Id<OneOnOneSeries>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required Id<Person> ManagerId { get; init; }
    public Person? Manager { get; init; }

    /// <summary>The first day of the reporting line.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Counts the changes of the agenda: whoever orders it from an older reading is told.</summary>
    public int Version { get; set; }
    public List<OneOnOneMeeting> Meetings { get; init; } = [];
    public List<OneOnOnePoint> Points { get; init; } = [];
    public List<OneOnOneAction> Actions { get; init; } = [];
}
