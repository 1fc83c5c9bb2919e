namespace Trellis.Frameworks.Draft;

/// <summary>A job family as it is typed.</summary>
public sealed class FamilyInput : PartInput<FamilyPart>
{
    [
        RequiredText(ErrorMessage = "The family needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }

    internal override KeySpace Space => KeySpace.Family;

    internal override FamilyPart? Find(FrameworkContent content, string? key) =>
        content.Families.FirstOrDefault(f => f.Key == key);

    internal override IEnumerable<string> KeysIn(FrameworkContent content) => content.Families.Select(f => f.Key);

    internal override string KeyName(FrameworkContent content) => Names.Tidy(Name);

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken) =>
        content.Put((Find(content, key) ?? new(key, "")) with { Name = Names.Tidy(Name) });

    internal override string Describe() => $"Family {Names.Tidy(Name)}";
}
