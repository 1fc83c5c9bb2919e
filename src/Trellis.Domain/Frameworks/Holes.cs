namespace Trellis.Domain.Frameworks;

/// <summary>What is not yet described. Holes are shown to editors and never filled with invented words.</summary>
public static class Holes
{
    /// <summary>
    /// The levels of one competency without a text, track by track; a track that no position and no text uses anywhere
    /// in the framework is not missed.
    /// </summary>
    /// <param name="tracks">The tracks in use, where the caller has counted them already.</param>
    public static IReadOnlyList<Hole> Of(
        FrameworkContent content,
        CompetencyPart competency,
        IReadOnlyList<Track>? tracks = null
    )
    {
        var levels = content.Scales.FirstOrDefault(s => s.Key == competency.Scale)?.Levels.Count ?? 0;
        return
        [
            .. (tracks ?? Tracks(content))
                .SelectMany(t => Enumerable.Range(1, levels).Select(l => new Hole(competency.Key, l, t)))
                .Where(h => competency.DescriptorAt(h.Level, h.Track) is null),
        ];
    }

    /// <summary>The holes in everything that is published.</summary>
    public static IReadOnlyList<Hole> Of(FrameworkContent content)
    {
        var tracks = Tracks(content);
        var scales = content.Scales.ToDictionary(s => s.Key, s => s.Levels.Count, StringComparer.Ordinal);
        return
        [
            .. content
                .Competencies.Where(content.IsPublished)
                .SelectMany(c =>
                    tracks.SelectMany(t =>
                        Enumerable
                            .Range(1, scales.GetValueOrDefault(c.Scale))
                            .Where(l => c.DescriptorAt(l, t) is null)
                            .Select(l => new Hole(c.Key, l, t))
                    )
                ),
        ];
    }

    /// <summary>The tracks in use: those of positions and of texts; both where there is neither.</summary>
    public static IReadOnlyList<Track> Tracks(FrameworkContent content)
    {
        var used = content
            .Positions.Select(p => p.Position.Track)
            .Concat(content.Competencies.SelectMany(c => c.Descriptors).Select(t => t.Track))
            .Distinct()
            .Order()
            .ToList();
        return used.Count > 0 ? used : [Track.Individual, Track.Managerial];
    }
}
