namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reads framework.yml together with the competencies and roles beside it.</summary>
public sealed class FolderFramework(FolderFields fields)
{
    public FrameworkContent Read(YamlNode.Map map, List<YamlNode.Map> competencies, List<YamlNode.Map> roles)
    {
        fields.Known(
            map,
            "framework",
            "format",
            "identifier",
            "description",
            "source",
            "scales",
            "categories",
            "competencies",
            "families",
            "case",
            "links"
        );
        if (fields.Text(map, "format") is { Length: > 0 } format && format != "trellis/1")
            fields.Errors.Add(
                map.Lines["format"]
                    .Value.At($"This is written in the format \"{format}\". trellis/1 is the one that is read here.")
            );
        var scales = fields.Each(map, "scales").Select(Scale).ToList();
        List<(string Category, YamlNode.Text Key)> competencyOrder = [];
        var categories = fields
            .Each(map, "categories")
            .Select(c =>
            {
                fields.Known(c, "id", "name", "core", "status", "description", "case", "competencies");
                var part = new CategoryPart(fields.Id(c, PartKind.Category), fields.Name(c, "name"))
                {
                    IsCore = fields.Yes(c, "core"),
                    Status = fields.StatusOf(c),
                    Description = fields.LongText(c, "description"),
                    External = fields.ExternalOf(c),
                };
                competencyOrder.AddRange(fields.Keys(c, "competencies").Select(k => (part.Key, k)));
                return part;
            })
            .ToList();
        competencyOrder.AddRange(fields.Keys(map, "competencies").Select(k => ("", k)));

        var competencyParts = competencies.ConvertAll(c => new FolderCompetency(fields).Read(c, scales));
        var orderedCompetencies = new FolderOrder(fields).Read(
            competencyParts,
            competencyOrder,
            c => c.Key,
            (c, category) => c with { Category = category.Length == 0 ? null : category },
            "competency",
            PartKind.Competency
        );

        List<(string Family, YamlNode.Text Key)> roleOrder = [];
        var families = fields
            .Each(map, "families")
            .Select(f =>
            {
                fields.Known(f, "id", "name", "case", "roles");
                var part = new FamilyPart(fields.Id(f, PartKind.Family), fields.Name(f, "name"))
                {
                    External = fields.ExternalOf(f),
                };
                roleOrder.AddRange(fields.Keys(f, "roles").Select(k => (part.Key, k)));
                return part;
            })
            .ToList();
        var levels = new FolderLevels(scales, competencyParts);
        var roleParts = roles.ConvertAll(r => new FolderRole(fields).Read(r, levels));
        var orderedRoles = new FolderOrder(fields).Read(
            roleParts,
            roleOrder,
            r => r.Key,
            (r, family) => r with { Family = family },
            "role",
            PartKind.Role
        );
        foreach (var role in orderedRoles.Where(r => r.Family.Length == 0))
            fields.Errors.Add(
                fields
                    .Places[(PartKind.Role, role.Key)]
                    .At(
                        $"No family names the role \"{role.Key}\". Add it to the roles of a family in "
                            + $"framework.yml."
                    )
            );

        return new FrameworkContent
        {
            Name = fields.Name(map, "framework"),
            Identifier = fields.Text(map, "identifier"),
            Description = fields.LongText(map, "description"),
            Origin = Source(map),
            Scales = scales,
            Categories = categories,
            Competencies = orderedCompetencies,
            Families = families,
            Roles = orderedRoles,
            External = fields.ExternalOf(map),
            Links =
            [
                .. fields
                    .Each(map, "links")
                    .Select(l =>
                    {
                        fields.Known(l, "identifier", "type", "from", "to", "fields");
                        return new LinkPart(
                            fields.Text(l, "identifier"),
                            fields.Text(l, "type"),
                            fields.Text(l, "from"),
                            fields.Text(l, "to"),
                            fields.Text(l, "fields")
                        );
                    }),
            ],
        }.InOrder();
    }

    private ScalePart Scale(YamlNode.Map map)
    {
        fields.Known(map, "id", "name", "levels");
        return new(
            fields.Id(map, PartKind.Scale),
            fields.Name(map, "name"),
            [
                .. fields
                    .Each(map, "levels")
                    .Select(l =>
                    {
                        fields.Known(l, "name", "description");
                        return new LevelPart(fields.Name(l, "name"), fields.LongText(l, "description"));
                    }),
            ]
        );
    }

    private Origin? Source(YamlNode.Map map)
    {
        if (!map.Lines.TryGetValue("source", out var said))
            return null;
        if (said.Value is not YamlNode.Map source)
        {
            fields.Errors.Add(said.Value.At("Below source: stand title, publisher, licence, url and attribution."));
            return null;
        }
        fields.Known(source, "title", "publisher", "licence", "url", "attribution");
        var url = fields.Text(source, "url");
        if (WebLink.IsWrong(url))
            fields.Errors.Add(source.Lines["url"].Value.At(ContentRules.WrongSource));
        return new(
            fields.Name(source, "title", required: false),
            fields.Name(source, "publisher", required: false),
            fields.Name(source, "licence", required: false),
            url,
            fields.LongText(source, "attribution")
        );
    }
}
