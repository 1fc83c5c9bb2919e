namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>The tracks that a text is for.</summary>
[Flags]
public enum Tracks
{
    None = 0,
    Ic = 1,
    Managerial = 2,
    Both = Ic | Managerial,
}

/// <summary>Tracks one by one.</summary>
public static class TracksExtensions
{
    public static bool Meets(this Tracks tracks, Tracks other) => (tracks & other) != Tracks.None;

    public static IEnumerable<Track> Each(this Tracks tracks)
    {
        if (tracks.Meets(Tracks.Ic))
            yield return Track.Individual;
        if (tracks.Meets(Tracks.Managerial))
            yield return Track.Managerial;
    }
}
