using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>What goes out as a CASE package comes back the same, whatever the framework says.</summary>
public sealed class CaseRoundTripTests
{
    private static readonly VersionFacts Facts = new(
        3,
        new(2026, 2, 1),
        new(2026, 1, 31, 9, 30, 0, DateTimeKind.Utc),
        "https://trellis.example.org"
    );

    private static ParsedFramework Read(byte[] package)
    {
        var read = CaseFormat.Read(new("package.json", () => new MemoryStream(package)));
        read.Problem.ShouldBeNull();
        return read.Value!;
    }

    private static string Different(FrameworkContent a, FrameworkContent b) =>
        string.Join(
            "\n",
            ContentFacts
                .Of(a)
                .Except(ContentFacts.Of(b))
                .Select(f => $"- {f}")
                .Concat(ContentFacts.Of(b).Except(ContentFacts.Of(a)).Select(f => $"+ {f}"))
                .Take(6)
        );

    [Fact]
    public void Nothing_is_lost_on_the_way_out_and_back() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                content =>
                {
                    var back = Read(CaseExport.Write(content, Facts));
                    return (
                        back.HasOurKeys
                        && ContentFacts.Compare(content, back.Content!).IsSame
                        && back.Content!.Name == content.Name
                        && back.Content.Identifier == content.Identifier
                    ).Label(Different(content, back.Content!));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_second_export_has_the_same_bytes() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                content =>
                {
                    var package = CaseExport.Write(content, Facts);
                    return Encoding.UTF8.GetString(CaseExport.Write(Read(package).Content!, Facts))
                        == Encoding.UTF8.GetString(package);
                }
            )
            .QuickCheckThrowOnFailure();

    [CaseFact]
    public void Every_export_is_as_the_published_schema_wants_it() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                content =>
                {
                    var faults = CaseSchema.Published().Faults(CaseExport.Write(content, Facts));
                    return (faults.Count == 0).Label(string.Join("\n", faults.Take(6)));
                }
            )
            .QuickCheckThrowOnFailure();
}
