namespace Trellis.Frameworks.Draft;

/// <summary>A level scale as it is typed. Levels keep their order; empty lines at the end are left out.</summary>
public sealed class ScaleInput : PartInput<ScalePart>
{
    [
        RequiredText(ErrorMessage = "The scale needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }
    public List<LevelInput> Levels
    {
        get;
        set => field = value ?? [];
    } = [];

    internal override KeySpace Space => KeySpace.Scale;

    internal override ScalePart? Find(FrameworkContent content, string? key) =>
        content.Scales.FirstOrDefault(s => s.Key == key);

    internal override IEnumerable<string> KeysIn(FrameworkContent content) => content.Scales.Select(s => s.Key);

    internal override string KeyName(FrameworkContent content) => Names.Tidy(Name);

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken)
    {
        var levels = Levels.ConvertAll(l => new LevelPart(Names.Tidy(l.Name), Names.TidyText(l.Description)));
        while (levels.Count > 0 && levels[^1] is { Name: "", Description: "" })
            levels.RemoveAt(levels.Count - 1);
        return content.Put(new ScalePart(key, Names.Tidy(Name), levels));
    }

    internal override string Describe() => $"Scale {Names.Tidy(Name)}";
}

/// <summary>A level of a scale as it is typed.</summary>
public sealed class LevelInput
{
    public string? Name { get; set; }
    public string? Description { get; set; }
}
