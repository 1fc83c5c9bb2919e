namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reads a competency of a framework folder, with its descriptors and skills.</summary>
public sealed class FolderCompetency(FolderFields fields)
{
    public CompetencyPart Read(YamlNode.Map map, List<ScalePart> scales)
    {
        fields.Known(map, "competency", "id", "scale", "status", "description", "case", "levels", "skills");
        var scale =
            fields.Text(map, "scale") is { Length: > 0 } key ? scales.Find(s => s.Key == key)
            : scales.Count > 0 ? scales[0]
            : null;
        if (scale is null)
            fields.Errors.Add(
                (map.Lines.TryGetValue("scale", out var said) ? said.Value : map).At(
                    "There is no scale of this id in framework.yml."
                )
            );
        return new(fields.Id(map, PartKind.Competency), fields.Name(map, "competency"), scale?.Key ?? "")
        {
            Status = fields.StatusOf(map),
            Description = fields.LongText(map, "description"),
            Descriptors = Descriptors(map, scale),
            External = fields.ExternalOf(map),
            Skills =
            [
                .. fields
                    .Each(map, "skills")
                    .Select(s =>
                    {
                        fields.Known(s, "id", "name", "description", "case");
                        return new SkillPart(
                            fields.Id(s, PartKind.Skill),
                            fields.Name(s, "name"),
                            fields.LongText(s, "description")
                        )
                        {
                            External = fields.ExternalOf(s),
                        };
                    }),
            ],
        };
    }

    private List<DescriptorPart> Descriptors(YamlNode.Map map, ScalePart? scale)
    {
        var descriptors = new List<DescriptorPart>();
        foreach (var (level, byTrack) in fields.Lines(map, "levels"))
        {
            var rank = scale is null ? 1 : FolderLevels.Rank(scale, level.Value);
            if (rank == 0)
            {
                fields.Errors.Add(
                    level.At(
                        $"\"{level.Value}\" is not a level of {scale!.Name}. Its levels are "
                            + $"{string.Join(", ", scale.Levels.Select(l => l.Name))}."
                    )
                );
                continue;
            }
            if (byTrack is not YamlNode.Map tracks)
            {
                fields.Errors.Add(byTrack.At("Below a level stand ic: and managerial:."));
                continue;
            }
            fields.Known(tracks, "ic", "managerial");
            foreach (var (name, track) in new[] { ("ic", Track.Individual), ("managerial", Track.Managerial) })
                if (fields.LongText(tracks, name) is { Length: > 0 } text)
                    descriptors.Add(new(rank, track, text));
        }
        return descriptors;
    }
}
