using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Read;

namespace Trellis.Tests.Frameworks.Read;

public abstract class FindPositionTests(EmptyFixture fixture)
{
    private static readonly IReadOnlyList<InputFile> Garden =
    [
        World.File(
            "p.csv",
            "family,role,title\nPlants,Grower,Junior "
                + "grower\nPlants,Grower,Senior\nPlants,Seller,Senior\nPlants,Seller,Market / stall "
                + "keeper\nPlants,Seller,Retired\n"
        ),
    ];
    private static readonly IReadOnlyList<InputFile> Twin =
    [
        World.File("p.csv", "family,role,title\nPlants,Grower,Junior grower\n"),
    ];

    private async Task<Result<FindPosition.Found>> Find(string? named, bool withTwin = false)
    {
        var app = fixture.App;
        await app.Import(Garden, "Garden");
        await app.Import(
            [World.File("p.csv", Text(Garden).Replace("Plants,Seller,Retired\n", "", StringComparison.Ordinal))],
            "Garden"
        );
        await app.Import(
            withTwin ? Twin : [World.File("p.csv", "family,role,title\nPlants,Other,Other\n")],
            "Twin",
            allowRemovals: true
        );
        return await app.RunAs(null, s => s.GetRequiredService<FindPosition>().Load(named, default));
    }

    private static string Text(IReadOnlyList<InputFile> files)
    {
        using var reader = new StreamReader(files[0].Open());
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("grower-junior-grower", "Grower / Junior grower")]
    [InlineData("Grower / Junior grower", "Grower / Junior grower")]
    [InlineData("  grower/JUNIOR\u00A0 Grower ", "Grower / Junior grower")]
    [InlineData("Grower /Senior", "Grower / Senior")]
    [InlineData("Junior grower", "Grower / Junior grower")]
    [InlineData("junior  GROWER", "Grower / Junior grower")]
    [InlineData("Seller / Market / stall keeper", "Seller / Market / stall keeper")]
    [InlineData("market/stall keeper", "Seller / Market / stall keeper")]
    public async Task A_position_is_found_by_slug_by_role_and_title_and_by_a_title_of_its_own(
        string named,
        string fullName
    )
    {
        var found = await Find(named);
        found.Problem.ShouldBeNull();
        found.Value!.FullName.ShouldBe(fullName);
    }

    [Fact]
    public async Task A_title_of_several_positions_lists_them_in_ordinal_order() =>
        (await Find("senior"))
            .Problem.ShouldBeOfType<Problem.Ambiguous>()
            .ShouldSatisfyAllConditions(
                p => p.Candidates.ShouldBe(["Grower / Senior", "Seller / Senior"]),
                p => p.What.ShouldBe("\"senior\"")
            );

    [Fact]
    public async Task Positions_of_one_name_in_two_frameworks_are_told_apart_by_slug()
    {
        (await Find("Grower / Junior grower", withTwin: true))
            .Problem.ShouldBeOfType<Problem.Ambiguous>()
            .Candidates.ShouldBe(["grower-junior-grower", "grower-junior-grower-2"]);
        (await Find("grower-junior-grower-2", withTwin: true))
            .Value.ShouldNotBeNull()
            .FullName.ShouldBe("Grower / Junior grower");
    }

    [Theory]
    [InlineData("Grower / Juniour grower", "Grower / Junior grower")]
    [InlineData("junior", "Grower / Junior grower")]
    [InlineData("Gardener of the year / Senoir", "Grower / Senior")]
    public async Task A_position_that_is_not_known_suggests_near_ones(string named, string suggested) =>
        (await Find(named))
            .Problem.ShouldBeOfType<Problem.Missing>()
            .Suggestions.ShouldNotBeNull()
            .ShouldContain(suggested);

    [Theory]
    [InlineData("Astronaut")]
    [InlineData("Seller / Retired from service")]
    public async Task What_is_far_from_everything_suggests_nothing(string named)
    {
        var missing = (await Find(named)).Problem.ShouldBeOfType<Problem.Missing>();
        missing.What.ShouldBe($"The position \"{named}\"");
        missing.Suggestions.ShouldNotBeNull().ShouldNotContain("Seller / Retired");
    }

    [Theory]
    [InlineData("seller-retired")]
    [InlineData("Seller / Retired")]
    [InlineData("Retired")]
    public async Task A_retired_position_is_not_found(string named) =>
        (await Find(named)).Problem.ShouldBeOfType<Problem.Missing>();

    [Theory]
    [InlineData(null)]
    [InlineData(" \u200B ")]
    public async Task Without_a_name_there_is_no_position(string? named) =>
        (await Find(named)).Problem.ShouldBeOfType<Problem.Missing>().What.ShouldBe("A position without a name");

    public sealed class OnSqlite(SqliteEmpty empty) : FindPositionTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty) : FindPositionTests(empty), IClassFixture<PostgresEmpty>;
}
