namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reads a role of a framework folder, with its positions, what they expect and where they lead.</summary>
public sealed class FolderRole(FolderFields fields)
{
    public RolePart Read(YamlNode.Map map, FolderLevels levels)
    {
        fields.Known(map, "role", "id", "description", "case", "positions");
        return new(fields.Id(map, PartKind.Role), fields.Name(map, "role"), "")
        {
            Description = fields.LongText(map, "description"),
            External = fields.ExternalOf(map),
            Positions = [.. fields.Each(map, "positions").Select(p => Position(p, levels))],
        };
    }

    private PositionPart Position(YamlNode.Map p, FolderLevels levels)
    {
        fields.Known(p, "id", "title", "grade", "track", "description", "case", "expects", "leads to");
        return new PositionPart(fields.Id(p, PartKind.Position), fields.Name(p, "title"))
        {
            Grade = p.Lines.ContainsKey("grade") ? fields.Whole(p.Lines["grade"].Value, 0, 99) : null,
            Track = fields.Choose(
                p,
                "track",
                Track.Individual,
                ("ic", Track.Individual),
                ("managerial", Track.Managerial)
            ),
            Description = fields.LongText(p, "description"),
            External = fields.ExternalOf(p),
            Expectations =
            [
                .. fields
                    .Lines(p, "expects")
                    .Select(e => Expectation(e.Key, e.Value, levels))
                    .OfType<ExpectationPart>(),
            ],
            Moves =
            [
                .. fields
                    .Lines(p, "leads to")
                    .Select(m => new MovePart(
                        m.Key.Value,
                        fields.Choose(
                            m.Value,
                            MoveKind.Promotion,
                            ("promotion", MoveKind.Promotion),
                            ("lateral", MoveKind.Lateral),
                            ("track change", MoveKind.TrackChange)
                        )
                    )),
            ],
        };
    }

    private ExpectationPart? Expectation(YamlNode.Text item, YamlNode said, FolderLevels levels)
    {
        if (!levels.Has(item.Value))
        {
            fields.Errors.Add(
                item.At(
                    $"There is no competency or skill with the id "
                        + $"\"{item.Value}\".{fields.Near(item.Value, levels.Keys)}"
                )
            );
            return null;
        }
        if (said is not YamlNode.Map map)
            return Level(said) is { } level ? new(item.Value, level) : null;
        fields.Known(map, "level", "desired", "weight");
        if (!map.Lines.TryGetValue("level", out var needed))
        {
            fields.Errors.Add(map.At("An expectation names a level."));
            return null;
        }
        var desired = map.Lines.TryGetValue("desired", out var hoped) ? Level(hoped.Value) : null;
        var weight = map.Lines.TryGetValue("weight", out var counts)
            ? fields.Whole(counts.Value, 1, ContentRules.WeightLimit)
            : 1;
        return Level(needed.Value) is { } l && weight is { } w ? new(item.Value, l, desired, w) : null;

        int? Level(YamlNode node)
        {
            if (node is YamlNode.Text text && levels.Rank(item.Value, text.Value) is > 0 and var rank)
                return rank;
            fields.Errors.Add(
                node.At($"This is not a level of {item.Value}. Its levels are " + $"{levels.Describe(item.Value)}.")
            );
            return null;
        }
    }
}
