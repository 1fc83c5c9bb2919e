using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Packages in a database: brought in, brought in again, edited and taken out.</summary>
public abstract class CaseStoredTests(EmptyFixture fixture)
{
    private TestApp App => fixture.App;

    /// <summary>Gardening under a title and identifiers of its own, so that tests do not meet.</summary>
    private static JsonObject Own(JsonObject package)
    {
        var mark = Guid.CreateVersion7().ToString("N")[^8..];
        var own = JsonNode
            .Parse(package.ToJsonString().Replace("a1b2c3d4", mark, StringComparison.Ordinal))!
            .AsObject();
        own["CFDocument"]!["title"] = $"Gardening {mark}";
        return own;
    }

    private Task<ImportReport<FrameworkCounts>> Import(JsonObject package) => App.Import([package.File()], null);

    private Task<Result<Exported>> Export(string name, Viewer? viewer = null) =>
        App.RunAs(
            viewer,
            s => s.GetRequiredService<ExportFramework>().Handle(new(name, "case", "https://t.example.org"), default)
        );

    [Fact]
    public async Task A_second_import_changes_nothing_whatever_is_odd()
    {
        var package = Own(
            CasePackages
                .Of(("A", 0), ("B", 1), ("B", 1), ("C", 3), ("D", -1), ("E", 7), ("F", 6))
                .With(3, "colour", "red")
        );
        var first = await Import(package);
        (first.Counts.Categories, first.Counts.Competencies, first.Counts.Skills).ShouldBe((1, 4, 2));
        var second = await Import(package);
        (second.Added, second.Changed, second.Removed, second.Unchanged, second.Version).ShouldBe(
            (0, 0, 0, first.Added, null)
        );
        second.Warnings.ShouldBe(first.Warnings);
    }

    [Fact]
    public async Task What_is_renamed_and_moved_there_is_the_same_part_here()
    {
        var package = Own(CasePackages.Garden);
        await Import(package);
        package["CFItems"]![1]!["fullStatement"] = "Sowing";
        package["CFItems"]!.AsArray().Insert(0, package["CFItems"]![3]!.DeepClone());
        package["CFItems"]!.AsArray().RemoveAt(4);
        var again = await Import(package);
        (again.Added, again.Removed, again.Changed).ShouldBe((0, 0, 1));
        again.Changes.ShouldBe(["Planting is now called Sowing."]);
    }

    [Fact]
    public async Task What_was_brought_in_goes_out_as_it_came_and_comes_back_with_nothing_to_do()
    {
        var package = Own(CasePackages.Garden.With(2, "humanCodingScheme", "P.𝑑"));
        var title = (string)package["CFDocument"]!["title"]!;
        await Import(package);
        var file = (await Export(title)).Value.ShouldNotBeNull();
        (file.Items, file.Associations).ShouldBe((4, 4));
        var said = JsonNode.Parse(file.Files[0].Bytes)!;
        ((string?)said["CFDocument"]!["identifier"]).ShouldBe((string?)package["CFDocument"]!["identifier"]);
        said["CFItems"]!
            .AsArray()
            .Select(i => $"{i!["identifier"]} {i["fullStatement"]} {i["humanCodingScheme"]} {i["uri"]}")
            .ShouldBe(
                package["CFItems"]!
                    .AsArray()
                    .Select(i => $"{i!["identifier"]} {i["fullStatement"]} {i["humanCodingScheme"]} {i["uri"]}"),
                ignoreOrder: true
            );
        var back = await App.Import([new("back.json", () => new MemoryStream(file.Files[0].Bytes))], null);
        (back.Added, back.Changed, back.Removed).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_package_that_cannot_be_read_changes_nothing()
    {
        var package = Own(CasePackages.Garden);
        package["CFItems"]![2]!["fullStatement"] = true;
        Formats.Read([package.File()], "auto", "x").Problem.ShouldBeOfType<Problem.Unreadable>();
        var title = (string)package["CFDocument"]!["title"]!;
        (await App.Db(db => db.Set<Framework>().AnyAsync(f => f.Name == title))).ShouldBeFalse();
    }

    public sealed class OnSqlite(SqliteEmpty empty) : CaseStoredTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty) : CaseStoredTests(empty), IClassFixture<PostgresEmpty>;
}
