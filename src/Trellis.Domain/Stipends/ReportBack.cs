using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>What somebody brings back from an event or a course. It is where learning resources will begin.</summary>
public sealed class ReportBack
{
    public Id<ReportBack> Id { get; init; } = Id<ReportBack>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required string Text { get; set; }
    public string Link { get; set; } = "";

    /// <summary>Whether everybody who is signed in may read it; otherwise only who reads the request.</summary>
    public bool IsShared { get; set; }
    public required DateTime At { get; set; }
}
