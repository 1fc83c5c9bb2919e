namespace Trellis.Jobs;

/// <summary>How far a run of a job has come.</summary>
public enum JobState
{
    /// <summary>A server takes it at its next look: within a minute.</summary>
    Waiting,
    Running,
    Done,
    Failed,
}
