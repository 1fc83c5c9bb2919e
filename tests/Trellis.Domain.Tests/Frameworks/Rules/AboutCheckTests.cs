namespace Trellis.Domain.Tests.Frameworks.Rules;

public sealed class AboutCheckTests
{
    private static readonly string Long = new('x', ContentRules.NameLimit + 1);
    private static readonly string Book = new('x', ContentRules.TextLimit + 1);

    private static FrameworkContent G => A.Garden;

    /// <summary>Each fault, once: what is wrong with the garden, and the one message that says so.</summary>
    private static readonly Dictionary<
        string,
        (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message)
    > Faults = new()
    {
        ["no name"] = (G with { Name = "" }, PartKind.Framework, "", "name", "The framework has no name."),
        ["identifier"] = (
            G with
            {
                Identifier = "ABC",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["identifier in capitals"] = (
            G with
            {
                Identifier = "0B0D7C9E-7C9E-4C9E-8C9E-0B0D7C9E7C9E",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["identifier of version 7"] = (
            G with
            {
                Identifier = "0b0d7c9e-7c9e-7c9e-8c9e-0b0d7c9e7c9e",
            },
            PartKind.Framework,
            "",
            "identifier",
            "The identifier is a UUID in lower case, of version 1 to 5."
        ),
        ["long name"] = (
            G with
            {
                Name = Long,
            },
            PartKind.Framework,
            "",
            "name",
            "A name has at most 200 characters. This one has 201."
        ),
        ["long description"] = (
            G with
            {
                Description = Book,
            },
            PartKind.Framework,
            "",
            "description",
            "A text has at most 10,000 characters. This one has 10,001."
        ),
        ["source that runs"] = (
            G with
            {
                Origin = new("Book", Url: "javascript:alert(1)"),
            },
            PartKind.Framework,
            "",
            "source",
            "The address of the source begins with https:// or http://."
        ),
        ["long source"] = (
            G with
            {
                Origin = new("Book", Attribution: Book),
            },
            PartKind.Framework,
            "",
            "source",
            "The words about the source are longer than 10,000 characters."
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_named_once_and_alone(string fault) => Faults[fault].ShouldBeFound();
}
