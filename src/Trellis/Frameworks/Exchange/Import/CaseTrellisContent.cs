using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>The content that the extensions of a package describe.</summary>
public sealed class CaseTrellisContent(
    CasePackage package,
    JsonObject about,
    List<(CaseItem Item, JsonObject Own)> parts
)
{
    private readonly Dictionary<string, string> _keys = parts.ToDictionary(
        p => p.Item.Id,
        p => p.Own.Said("key")!,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, CaseLink> _links = package.Links.ToLookup(l => l.From, StringComparer.Ordinal);

    public FrameworkContent Content()
    {
        var skills = Of("skill").ToLookup(p => p.Own.Said("in") ?? "", StringComparer.Ordinal);
        var positions = Of("position").ToLookup(p => p.Own.Said("in") ?? "", StringComparer.Ordinal);
        var texts = Descriptors();
        return new FrameworkContent
        {
            Name = about.Said("name") ?? package.Document.Said("title") ?? "",
            Identifier = about.Said("identifier") ?? package.Id,
            Description = about.Said("description") ?? package.Document.Said("description") ?? "",
            Origin = about["origin"]?.Deserialize<Origin>(CaseTrellisExtensions.Shape),
            Scales =
                All<ScalePart>("scales") is var scales && scales.TrueForAll(s => s.Levels.All(l => l is not null))
                    ? scales
                    : throw new FormatException("levels"),
            Categories =
            [
                .. Of("category")
                    .Select(p => new CategoryPart(p.Key, p.Name)
                    {
                        Description = p.Description,
                        IsCore = p.Own["core"] is not null,
                        Status = Word<Status>(p.Own, "status"),
                        External = p.External,
                    }),
            ],
            Competencies =
            [
                .. Of("competency")
                    .Select(p => new CompetencyPart(p.Key, p.Name, p.Own.Said("scale") ?? "")
                    {
                        Category = p.Own.Said("in"),
                        Description = p.Description,
                        Status = Word<Status>(p.Own, "status"),
                        Descriptors = [.. texts[p.Key]],
                        Skills =
                        [
                            .. skills[p.Key]
                                .Select(s => new SkillPart(s.Key, s.Name, s.Description) { External = s.External }),
                        ],
                        External = p.External,
                    }),
            ],
            Families = [.. Of("family").Select(p => new FamilyPart(p.Key, p.Name) { External = p.External })],
            Roles =
            [
                .. Of("role")
                    .Select(p => new RolePart(p.Key, p.Name, p.Own.Said("in") ?? "")
                    {
                        Description = p.Description,
                        External = p.External,
                        Positions = [.. positions[p.Key].Select(Position)],
                    }),
            ],
            Links =
            [
                .. package
                    .Links.Where(l => CaseTrellisExtensions.Own(l.Says) is not { } own || own["link"] is not null)
                    .Select(Link),
                .. All<LinkPart>("links"),
            ],
            External = about["foreign"]?.Deserialize<ExternalData>(CaseTrellisExtensions.Shape),
        };
    }

    private PositionPart Position(Part p) =>
        new(p.Key, p.Name)
        {
            Grade = p.Own["grade"]?.GetValue<int>(),
            Track = Word<Track>(p.Own, "track"),
            Description = p.Description,
            Expectations =
            [
                .. Ours(p, "level")
                    .Select(l => new ExpectationPart(
                        _keys[l.Link.To],
                        l.Own["level"]!.GetValue<int>(),
                        l.Own["desired"]?.GetValue<int>(),
                        l.Own["weight"]?.GetValue<int>() ?? 1
                    )),
            ],
            Moves = [.. Ours(p, "move").Select(l => new MovePart(_keys[l.Link.To], Word<MoveKind>(l.Own, "move")))],
            External = p.External,
        };

    private IEnumerable<(CaseLink Link, JsonObject Own)> Ours(Part p, string word) =>
        _links[p.Id]
            .Select(l => (l, Own: CaseTrellisExtensions.Own(l.Says)!))
            .Where(l => l.Own?[word] is not null && _keys.ContainsKey(l.l.To));

    private LinkPart Link(CaseLink link) =>
        CaseTrellisExtensions.Own(link.Says)?["link"]?.Deserialize<LinkPart>(CaseTrellisExtensions.Shape)
        ?? CaseLeftovers.Link(link, id => id == package.Id || _keys.ContainsKey(id));

    private ILookup<string, DescriptorPart> Descriptors() =>
        package
            .Rubrics.SelectMany(r => (r.Says["CFRubricCriteria"] as JsonArray)?.OfType<JsonObject>() ?? [])
            .Select(c => (Criterion: c, Own: CaseTrellisExtensions.Own(c)))
            .Where(c => c.Own?.Said("item") is not null)
            .SelectMany(c =>
                (c.Criterion["CFRubricCriterionLevels"] as JsonArray ?? [])
                    .OfType<JsonObject>()
                    .Select(l =>
                        (
                            Key: c.Own!.Said("item")!,
                            Text: new DescriptorPart(
                                Whole(l, "score"),
                                Word<Track>(c.Own!, "track"),
                                l.Said("description") ?? ""
                            )
                        )
                    )
            )
            .ToLookup(t => t.Key, t => t.Text, StringComparer.Ordinal);

    private sealed record Part(
        string Id,
        string Key,
        string Name,
        string Description,
        JsonObject Own,
        ExternalData? External
    );

    private IEnumerable<Part> Of(string kind) =>
        parts
            .Where(p => p.Own.Said("kind") == kind)
            .Select(p =>
            {
                var (name, description) = CaseTrellisExtensions.Plain(p.Item.Says);
                (name, description) = (p.Own.Said("name") ?? name, p.Own.Said("description") ?? description);
                var foreign = p.Own.Said("foreign") is { } id
                    ? new ExternalData(
                        id,
                        p.Own.Said("home") ?? "",
                        p.Own.Said("fields")
                            ?? CaseLeftovers.Item(p.Item.Says.DeepClone().AsObject(), p.Item.Id, name, description)
                    )
                    : null;
                return new Part(p.Item.Id, p.Own.Said("key")!, name, description, p.Own, foreign);
            });

    private List<T> All<T>(string member)
        where T : class =>
        about[member]
            ?.Deserialize<List<T?>>(CaseTrellisExtensions.Shape)
            ?.Select(x => x ?? throw new FormatException(member))
            .ToList()
        ?? [];

    private static int Whole(JsonObject of, string member) =>
        checked((int)(of[member] ?? throw new FormatException(member)).GetValue<double>());

    private static T Word<T>(JsonObject of, string member)
        where T : struct, Enum =>
        Enum.TryParse<T>(of.Said(member), out var word) && Enum.IsDefined(word)
            ? word
            : throw new FormatException(member);
}
