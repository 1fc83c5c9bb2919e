namespace Trellis.Jobs;

/// <summary>
/// One run of a job: of an interval, or asked for by an administrator. A server takes it under a lease and renews that
/// while it works; of a server that died the lease ends, and another server, or the same one after its start, takes the
/// run again.
/// </summary>
public sealed class JobRun
{
    public Id<JobRun> Id { get; init; } = Id<JobRun>.New();

    /// <summary>The name of the <see cref="Trellis.Jobs.Job"/>.</summary>
    public required string Job { get; init; }

    /// <summary>
    /// The instant from which this run was due: a whole multiple of the interval of the job, or when it was asked for.
    /// </summary>
    public required DateTime DueAt { get; init; }

    /// <summary>When a server last took it; when it was due until then.</summary>
    public required DateTime StartedAt { get; set; }

    /// <summary>Until when the server that took it holds it; null while nobody does.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>How often it was taken. Whoever took it last is the one who works on it.</summary>
    public int Attempts { get; set; }

    /// <summary>Null while it runs, and for good where a later run has done its work.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What it did, in a sentence; empty where nothing was due.</summary>
    public string Result { get; set; } = "";

    /// <summary>What went wrong, as the log says it; empty where nothing did.</summary>
    public string Error { get; set; } = "";

    /// <summary>How far it has come. A run whose server died is waiting again once its lease has ended.</summary>
    public JobState State(DateTime now) =>
        EndedAt is not null
            ? Error.Length > 0
                ? JobState.Failed
                : JobState.Done
            : LeasedUntil > now
                ? JobState.Running
                : JobState.Waiting;
}
