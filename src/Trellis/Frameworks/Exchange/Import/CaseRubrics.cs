using System.Globalization;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// The texts of competencies, from rubrics whose criteria point to them: the levels of a criterion are the scale, its
/// category says the track.
/// What cannot be used is said, and kept with the framework.
/// </summary>
public sealed class CaseRubrics
{
    private const string Default = "aware-to-expert";
    private readonly Dictionary<string, ScalePart> _scales = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal) { Default },
        _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ScalePart Scale, List<DescriptorPart> Descriptors)> _used = new(
        StringComparer.Ordinal
    );
    private readonly CasePackage _package;
    private readonly IReadOnlyDictionary<string, string> _competencies;
    private readonly ScalePart _default = new(
        Default,
        CsvFormat.DefaultScale.Name,
        [.. CsvFormat.DefaultScale.Levels.Select(l => new LevelPart(l.Name, l.Description))]
    );

    /// <param name="competencies">The names of the competencies by identifier.</param>
    public CaseRubrics(CasePackage package, IReadOnlyDictionary<string, string> competencies)
    {
        (_package, _competencies) = (package, competencies);
        _names.Add(Names.Key(_default.Name));
        var used = 0;
        foreach (var (at, rubric) in package.Rubrics)
        {
            var criteria = (rubric["CFRubricCriteria"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
            var reasons = criteria.ConvertAll(Use).FindAll(r => r is not null);
            used += criteria.Count - reasons.Count;
            if (reasons.Count == 0 && criteria.Count > 0)
                continue;
            foreach (var criterion in criteria)
                (criterion["extensions"] as JsonObject)?.Remove(CaseShape.Ours);
            Left.Add(rubric.DeepClone());
            package.Reading.Ignored.Add(
                package.Reading.At(
                    at,
                    $"The rubric \"{CaseStatement.Cut(Names.Tidy(rubric.Said("title")), 60)}\" "
                        + $"{(criteria.Count == reasons.Count ? "gives no texts" : "gives only some of its texts")}: "
                        + $"{(reasons.Count > 0 ? string.Join(" ", reasons.Distinct().Take(3)) : "it has no criteria.")} "
                        + $"It is kept, and goes out with the framework."
                )
            );
        }
        if (used > 0)
            package.Reading.Warn(
                package.Rubrics[0].At,
                $"{used:N0} {(used == 1 ? "criterion gives" : "criteria give")} competencies their levels and "
                    + $"texts. Weights, feedback and identifiers of those rubrics are not kept."
            );
        if (competencies.Keys.Any(id => !_used.ContainsKey(id)))
            package.Reading.Warn(
                package.At,
                $"The package says nothing about the levels of {competencies.Count - _used.Count:N0} of "
                    + $"{competencies.Count:N0} competencies. They are on the scale "
                    + $"{string.Join(", ", _default.Levels.Select(l => l.Name))}, without texts."
            );
    }

    /// <summary>Rubrics that could not be used, wholly or in part.</summary>
    public JsonArray Left { get; } = [];

    public IReadOnlyList<ScalePart> Scales =>
        [
            .. _competencies.Keys.All(_used.ContainsKey) && _scales.Count > 0 ? [] : new[] { _default },
            .. _scales.Values,
        ];

    public string Scale(string competency) => _used.TryGetValue(competency, out var use) ? use.Scale.Key : Default;

    public IReadOnlyList<DescriptorPart> Descriptors(string competency) =>
        _used.TryGetValue(competency, out var use) ? use.Descriptors : [];

    /// <summary>Gives a competency the texts of a criterion, or says why not.</summary>
    private string? Use(JsonObject criterion)
    {
        if (
            (criterion["CFItemURI"] as JsonObject)?.Said("identifier") is not { } id
            || !_competencies.TryGetValue(id, out var name)
        )
            return "A criterion points to no competency.";
        var levels =
            (criterion["CFRubricCriterionLevels"] as JsonArray)
                ?.OfType<JsonObject>()
                .OrderBy(l => Number(l, "position"))
                .ThenBy(l => Number(l, "score"))
                .ToList()
            ?? [];
        var parts = levels
            .Select(
                (l, i) =>
                    new LevelPart(
                        CaseStatement.Cut(
                            Names.Tidy(l.Said("quality")) is { Length: > 0 } quality ? quality : $"Level {i + 1}",
                            ContentRules.NameLimit
                        )
                    )
            )
            .ToList();
        if (parts.Count is < 2 or > ContentRules.LevelLimit)
            return $"A scale has 2 to {ContentRules.LevelLimit} levels.";
        if (parts.DistinctBy(p => Names.Key(p.Name)).Count() < parts.Count)
            return "Two levels have the same name.";
        var track =
            Names.Key(criterion.Said("category")) is var category
            && (category.Contains("MANAGER", StringComparison.Ordinal) || category == "MANAGEMENT")
                ? Track.Managerial
                : Track.Individual;
        var scale = ScaleOf(parts);
        if (
            _used.TryGetValue(id, out var known)
            && (known.Scale != scale || known.Descriptors.Exists(t => t.Track == track))
        )
            return $"\"{CaseStatement.Cut(name, 60)}\" has other levels already.";
        if (known.Descriptors is null)
            known = _used[id] = (scale, []);
        foreach (var (level, rank) in levels.Select((l, i) => (l, i + 1)))
            if (Names.TidyText(level.Said("description")) is { Length: > 0 } text)
                known.Descriptors.Add(new(rank, track, CaseStatement.Cut(text, ContentRules.TextLimit)));
        return null;
    }

    private ScalePart ScaleOf(List<LevelPart> levels)
    {
        var sign = string.Join('\n', levels.Select(l => Names.Key(l.Name)));
        if (_scales.TryGetValue(sign, out var known))
            return known;
        var name = CaseStatement.Cut($"{levels[0].Name} to {levels[^1].Name}", ContentRules.NameLimit - 10);
        var unique = name;
        for (var n = 2; !_names.Add(Names.Key(unique)); n++)
            unique = $"{name} ({n})";
        return _scales[sign] = new(Keys.Take(unique, _keys), unique, levels);
    }

    private static double Number(JsonObject of, string name) =>
        of[name] is JsonValue value
        && double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.MaxValue;
}
