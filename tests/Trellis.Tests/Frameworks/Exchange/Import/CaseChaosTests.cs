using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// Packages with anything changed in them: they are read or refused with a place, never a crash, and what is read goes
/// out and comes back whole.
/// </summary>
public sealed class CaseChaosTests
{
    private static readonly VersionFacts Facts = new(1, new(2026, 2, 1), new(2026, 1, 31, 9, 30, 0, DateTimeKind.Utc));
    private static readonly string[] Things =
    [
        "null",
        "1",
        "1.5",
        "1e400",
        "true",
        "\"\"",
        "\"x\"",
        "\"A\"",
        "\"isChildOf\"",
        "\"2017-01-01T00:00:00\"",
        "\"Competency\"",
        "\"Skill\"",
        "\"Role\"",
        "[]",
        "[1]",
        "[\"x\"]",
        "{}",
        "{\"identifier\":\"x\"}",
        "{\"trellis\":{}}",
        "{\"trellis\":3,\"trellis:other\":[]}",
        "{\"trellis:name\":1,\"trellis:outside\":{}}",
        "\"" + "x y".PadRight(300, 'z') + "\"",
        $"\"{CasePackages.Item(1)}\"",
        $"\"{CasePackages.Item(2)}\"",
        $"\"{CasePackages.Document}\"",
    ];

    /// <summary>A package, ours or not, in which the seed has changed a few places.</summary>
    private static string Broken(int seed)
    {
        var random = new System.Random(seed);
        var package =
            seed % 3 == 0
                ? JsonNode.Parse(CaseExport.Write(SomeContent.From(random.Next(1000)), Facts))!
                : CasePackages.Of([.. Enumerable.Range(1, 8).Select(n => ($"Item {n % 5}", random.Next(-1, 9)))]);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            JsonNode at = package;
            while (Children(at) is { Count: > 0 } children && random.Next(6) > 0)
                at = children[random.Next(children.Count)];
            var thing = JsonNode.Parse(Things[random.Next(Things.Length)]);
            switch (at.Parent)
            {
                case JsonObject o when random.Next(4) == 0:
                    o[Things[random.Next(Things.Length)]] = thing;
                    break;
                case JsonObject o when random.Next(4) == 0:
                    o.Remove(at.GetPropertyName());
                    break;
                case JsonObject o:
                    o[at.GetPropertyName()] = thing;
                    break;
                case JsonArray a when random.Next(3) == 0:
                    a.Add(at.DeepClone());
                    break;
                case JsonArray a:
                    a[at.GetElementIndex()] = thing;
                    break;
            }
        }
        var text = package.ToJsonString();
        return random.Next(4) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static List<JsonNode> Children(JsonNode of) =>
        of switch
        {
            JsonObject o => [.. o.Select(m => m.Value).OfType<JsonNode>()],
            JsonArray a => [.. a.OfType<JsonNode>()],
            _ => [],
        };

    [Fact]
    public void Reading_ends_with_a_content_or_with_places_and_what_is_read_is_not_lost()
    {
        var schema = CaseSchema.Folder is null ? null : CaseSchema.Published();
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var read = CaseFormat.Read(CasePackages.File(Broken(seed)));
                    if (read.Problem is Problem.Unreadable { Findings: [var first, ..] })
                        return (first.Line > 0 && first.Column > 0).Label(first.ToString());
                    var content = read.Value!.Content!;
                    if (ContentRules.Check(content).Count > 0)
                        return true.ToProperty();
                    var package = CaseExport.Write(content, Facts);
                    if (schema?.Faults(package) is { Count: > 0 } faults)
                        return false.Label(faults[0]);
                    var back = CaseFormat.Read(new("back.json", () => new MemoryStream(package)));
                    return (
                        back.Value is { HasOurKeys: true }
                        && ContentFacts.Compare(content, back.Value.Content!).IsSame
                        && CaseExport.Write(back.Value.Content!, Facts).SequenceEqual(package)
                    ).Label(
                        $"seed {seed} {back.Problem?.Message} {back.Value?.HasOurKeys} "
                            + $"{(back.Value is null ? "" : Difference(content, back.Value.Content!))}"
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    /// <summary>The first facts that got lost on the way out and back, and the first that came in.</summary>
    private static string Difference(FrameworkContent before, FrameworkContent after)
    {
        var (was, isNow) = (ContentFacts.Of(before).ToList(), ContentFacts.Of(after).ToList());
        var lost = was.Except(isNow).Select(f => $"- {f}");
        return string.Join("\n", lost.Concat(isNow.Except(was).Select(f => $"+ {f}")).Take(6));
    }
}
