namespace Trellis.Routes;

/// <summary>Addresses of recurring work.</summary>
public static class JobRoutes
{
    /// <summary>What Trellis does by itself, and when it last did.</summary>
    public const string List = "/organisation/recurring-work";

    /// <summary>Posting here asks for one of it to run now.</summary>
    public const string Run = "/organisation/recurring-work/run";

    /// <summary>A page of the runs that failed.</summary>
    public static string Failures(int page) => $"{List}?page={page}";
}
