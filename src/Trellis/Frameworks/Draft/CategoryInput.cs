using System.ComponentModel.DataAnnotations;

namespace Trellis.Frameworks.Draft;

/// <summary>A category as it is typed.</summary>
public sealed class CategoryInput : PartInput<CategoryPart>
{
    [
        RequiredText(ErrorMessage = "The category needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }

    [AtMost(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
    public string? Description { get; set; }
    public bool IsCore { get; set; }

    [EnumDataType(typeof(Status))]
    public Status Status { get; set; } = Status.Published;

    internal override KeySpace Space => KeySpace.Category;

    internal override CategoryPart? Find(FrameworkContent content, string? key) =>
        content.Categories.FirstOrDefault(c => c.Key == key);

    internal override IEnumerable<string> KeysIn(FrameworkContent content) => content.Categories.Select(c => c.Key);

    internal override string KeyName(FrameworkContent content) => Names.Tidy(Name);

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken) =>
        content.Put(
            (Find(content, key) ?? new(key, "")) with
            {
                Name = Names.Tidy(Name),
                Description = Names.TidyText(Description),
                IsCore = IsCore,
                Status = Status,
            }
        );

    internal override string Describe() => $"Category {Names.Tidy(Name)}";
}
