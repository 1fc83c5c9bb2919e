namespace Trellis.Jobs;

/// <summary>What is recorded about recurring work.</summary>
public static class JobActivity
{
    public static readonly ActivityKind AskedFor = new("job.asked-for", "Asked for recurring work to run now");
}
