namespace Trellis.Growth;

/// <summary>A form that is sent twice within a few minutes is one.</summary>
internal static class SentTwice
{
    private const int Minutes = 5;

    /// <summary>From when on the same words to the same people are the same form.</summary>
    public static DateTime Since(Viewer me) => me.Now.AddMinutes(-Minutes);
}
