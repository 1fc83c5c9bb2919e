namespace Trellis.Jobs;

/// <summary>Wakes the runner of jobs, once somebody asked this server for one. Others find it at their next look.</summary>
public sealed class JobSignal : Signal;
