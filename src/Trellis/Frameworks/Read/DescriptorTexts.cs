namespace Trellis.Frameworks.Read;

/// <summary>Descriptors by competency, level and track.</summary>
public sealed record DescriptorTexts(IReadOnlyDictionary<(Id<Item>, int, Track), string> ByPlace)
{
    /// <summary>
    /// The text for a track; where it is a hole, the other track's text, marked as such; never an invented one.
    /// </summary>
    public (string? Text, bool OtherTrack) Pick(Id<Item> item, int level, Track track)
    {
        if (ByPlace.TryGetValue((item, level, track), out var own))
            return (own, false);
        var other = track == Track.Managerial ? Track.Individual : Track.Managerial;
        return ByPlace.TryGetValue((item, level, other), out var text) ? (text, true) : (null, false);
    }
}
