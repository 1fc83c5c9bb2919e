using System.ComponentModel.DataAnnotations;

namespace Trellis.Frameworks.Draft;

/// <summary>What the framework says about itself, as it is typed: name, description, and where it came from.</summary>
public sealed class AboutInput : PartInput<AboutPart>
{
    [
        RequiredText(ErrorMessage = "The framework needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }

    [AtMost(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
    public string? Description { get; set; }

    [AtMost(300)]
    public string? Title { get; set; }

    [AtMost(300)]
    public string? Publisher { get; set; }

    [AtMost(300)]
    public string? Licence { get; set; }

    [AtMost(500), Url(ErrorMessage = "Write the whole address, with https://")]
    public string? Url
    {
        get;
        set => field = Names.IsBlank(value) ? null : value.Trim();
    }

    [AtMost(2000)]
    public string? Attribution { get; set; }

    internal override KeySpace Space => KeySpace.Item;

    internal static AboutPart Of(FrameworkContent content) => new(content.Name, content.Description, content.Origin);

    internal override AboutPart Find(FrameworkContent content, string? key) => Of(content);

    internal override IEnumerable<string> KeysIn(FrameworkContent content) => [];

    internal override string KeyName(FrameworkContent content) => content.Name;

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken)
    {
        var origin = new Origin(
            Names.Tidy(Title),
            Names.Tidy(Publisher),
            Names.Tidy(Licence),
            Url ?? "",
            Names.TidyText(Attribution)
        );
        return content with
        {
            Name = Names.Tidy(Name),
            Description = Names.TidyText(Description),
            Origin = origin == new Origin("") ? null : origin,
        };
    }

    internal override string Describe() => "About the framework";
}

/// <summary>What a framework says about itself.</summary>
/// <param name="Origin">Null where it came from nowhere else.</param>
public sealed record AboutPart(string Name, string Description, Origin? Origin);
