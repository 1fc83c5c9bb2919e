namespace Trellis.Jobs;

/// <summary>
/// One run of a job. The row is added before the work begins: of several servers on one database, the one that adds it
/// does the work.
/// </summary>
public sealed class JobRun
{
    public Id<JobRun> Id { get; init; } = Id<JobRun>.New();

    /// <summary>The name of the <see cref="Trellis.Jobs.Job"/>.</summary>
    public required string Job { get; init; }

    /// <summary>The instant from which this run was due: a whole multiple of the interval of the job.</summary>
    public required DateTime DueAt { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it runs, and for good where the server ended in the middle of it.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What went wrong, as the log says it; empty where nothing did.</summary>
    public string Error { get; set; } = "";
}
