using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>A line of what happened to a request: who did what, when, in which words.</summary>
public sealed class RequestEntry : IAppendOnly
{
    public Id<RequestEntry> Id { get; init; } = Id<RequestEntry>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required RequestAct Act { get; init; }
    public required DateTime At { get; init; }
    public Id<Person>? ById { get; init; }
    public required string ByName { get; init; }
    public string Words { get; init; } = "";
}
