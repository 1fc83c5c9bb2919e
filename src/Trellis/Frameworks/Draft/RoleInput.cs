using System.ComponentModel.DataAnnotations;

namespace Trellis.Frameworks.Draft;

/// <summary>A role as it is typed: its name, family and description. Its positions are saved one by one.</summary>
public sealed class RoleInput : PartInput<RolePart>
{
    [
        RequiredText(ErrorMessage = "The role needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }

    [RequiredText(ErrorMessage = "Choose a family.")]
    public string? Family { get; set; }

    [AtMost(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
    public string? Description { get; set; }

    internal override KeySpace Space => KeySpace.Role;

    internal override RolePart? Find(FrameworkContent content, string? key) =>
        content.Roles.FirstOrDefault(r => r.Key == key) is { } role ? Fact(role) : null;

    /// <summary>What of a role is saved as one: without its positions, which others may edit at the same time.</summary>
    internal static RolePart Fact(RolePart role) => role with { Positions = [] };

    internal override IEnumerable<string> KeysIn(FrameworkContent content) => content.Roles.Select(r => r.Key);

    internal override string KeyName(FrameworkContent content) => Names.Tidy(Name);

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken) =>
        content.Put(
            (content.Roles.FirstOrDefault(r => r.Key == key) ?? new(key, "", "")) with
            {
                Name = Names.Tidy(Name),
                Family = Family ?? "",
                Description = Names.TidyText(Description),
            }
        );

    internal override string Describe() => $"Role {Names.Tidy(Name)}";
}
