#pragma warning disable RS0030
using System.Text.Json.Nodes;

namespace Trellis.Tests.Cli;

/// <summary>A small installation with a framework and three people, made once by the commands themselves.</summary>
public sealed class SmallInstallation : IAsyncLifetime
{
    public Installation Here { get; } = new();

    public async Task InitializeAsync()
    {
        (await Here.Run("import", "framework", Here.Framework)).Code.ShouldBe(0);
        (
            await Here.Run(
                "import",
                "framework",
                Here.Write("Twins.csv", "family,role,title\nF,One,Twin\nF,Two,Twin\n"),
                "--name",
                "Twins"
            )
        ).Code.ShouldBe(0);
        (
            await Here.Run(
                "import",
                "people",
                Here.Write(
                    "people.csv",
                    "email,name,position,manager_email,weekly_hours,start_date\n"
                        + "ada@example.org,Ada,Maker,,40,2025-01-01\n"
                        + "bob@example.org,Bob,,ada@example.org,40,2025-01-01\n"
                )
            )
        ).Code.ShouldBe(0);
    }

    public Task DisposeAsync()
    {
        Here.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>The commands that answer a question.</summary>
[Collection(nameof(Terminal))]
public sealed class QueryCommandsTests(SmallInstallation installation) : IClassFixture<SmallInstallation>
{
    private Installation Here => installation.Here;

    private static string Compact(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [Fact]
    public async Task Positions_are_listed_with_what_they_require() =>
        Compact((await Here.Run("positions", "--search", "LEAD", "--json")).Json())
            .ShouldBe(
                """[{"position":"Maker / Lead maker","slug":"maker-lead-maker","family":"Craft","role":"Maker","title":"Lead """
                    + """maker","track":"managerial","required":9}]"""
            );

    [Fact]
    public async Task All_positions_stand_by_family_role_and_order() =>
        (await Here.Run("positions", "--json"))
            .Json()
            .AsArray()
            .Select(p => p!["position"]!.GetValue<string>())
            .ShouldBe(["Maker / Junior maker", "Maker / Maker", "Maker / Lead maker", "One / Twin", "Two / Twin"]);

    [Fact]
    public async Task The_gap_between_positions_has_the_shape_of_the_API() =>
        Compact((await Here.Run("gap", "--from", "junior maker", "--to", "Maker/Maker", "--json")).Json())
            .ShouldBe(
                """{"from":"Maker / Junior maker","to":"Maker / Maker","required":11,"deficit":6,"readiness":0.4545,"items":["""
                    + """{"item":"Spelling","kind":"skill","from":0,"to":3,"deficit":3},"""
                    + """{"item":"Listening","kind":"competency","from":1,"to":2,"deficit":1},"""
                    + """{"item":"Writing","kind":"competency","from":2,"to":3,"deficit":1}]}"""
            );

    [Fact]
    public async Task Without_JSON_the_gap_is_told_in_words()
    {
        var (code, output, error) = await Here.Run("gap", "--from", "maker-maker", "--to", "maker-lead-maker");
        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith("From Maker / Maker to Maker / Lead maker: 4 of 9 levels to go, readiness 0.5556.");
    }

    [Fact]
    public async Task The_nearest_positions_are_ranked_and_cut() =>
        Compact((await Here.Run("nearest", "--from", "Maker / Maker", "--json")).Json())
            .ShouldBe(
                """{"from":"Maker / Maker","positions":["""
                    + """{"position":"Maker / Junior maker","readiness":1,"deficit":0,"required":3},"""
                    + """{"position":"Maker / Lead maker","readiness":0.5556,"deficit":4,"required":9}]}"""
            );

    [Fact]
    public async Task Only_the_top_is_named() =>
        (await Here.Run("nearest", "--from", "maker-maker", "--top", "1", "--json")).Json()["positions"]!
            .AsArray()
            .Count.ShouldBe(1);

    [Theory]
    [InlineData("gap --to maker-maker --from")]
    [InlineData("gap --from maker-maker --to")]
    [InlineData("nearest --json --from")]
    [InlineData("gap --person ada@example.org --to")]
    public async Task A_position_that_is_not_known_ends_with_3_and_suggestions(string command)
    {
        var (code, output, error) = await Here.Run([.. command.Split(' '), "Maker / Led maker"]);
        (code, output).ShouldBe((3, ""));
        error
            .Trim()
            .ShouldBe(
                "The position \"Maker / Led maker\" was not found. Did you mean: Maker / Lead maker; Maker / Maker; "
                    + "Maker / Junior maker?"
            );
    }

    [Theory]
    [InlineData("gap --to maker-maker --from twin")]
    [InlineData("nearest --json --from TWIN")]
    public async Task A_title_of_several_positions_ends_with_2_and_the_candidates(string command)
    {
        var (code, output, error) = await Here.Run(command.Split(' '));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("fits several. Name one of: One / Twin; Two / Twin.");
    }

    [Fact]
    public async Task A_persons_gap_says_how_much_is_assessed_and_takes_the_unknown_for_no_zero()
    {
        var gap = (await Here.Run("gap", "--person", "ADA@example.org", "--json")).Json();
        (gap["from"]!.GetValue<string>(), gap["to"]!.GetValue<string>(), gap["readiness"]).ShouldBe(
            ("ada@example.org", "Maker / Maker", null)
        );
        (gap["required"]!.GetValue<int>(), gap["deficit"]!.GetValue<int>(), gap["coverage"]!.ToJsonString()).ShouldBe(
            (0, 0, """{"assessed":0,"of":3}""")
        );
        gap["items"]!
            .AsArray()
            .Select(i => (i!["item"]!.GetValue<string>(), i["from"], i["to"]!.GetValue<int>(), i["deficit"]))
            .ShouldBe([("Listening", null, 2, null), ("Spelling", null, 3, null), ("Writing", null, 3, null)]);
    }

    [Fact]
    public async Task A_persons_gap_may_be_to_another_position() =>
        (await Here.Run("gap", "--person", "ada@example.org", "--to", "Lead maker", "--json")).Json()["to"]!
            .GetValue<string>()
            .ShouldBe("Maker / Lead maker");

    [Fact]
    public async Task A_person_without_a_position_needs_one_named()
    {
        (await Here.Run("gap", "--person", "bob@example.org")).ShouldBe(
            new Terminal(5, "", "Bob has no position. Name one with --to." + Environment.NewLine)
        );
        (await Here.Run("gap", "--person", "bob@example.org", "--to", "maker-maker", "--json")).Json()["to"]!
            .GetValue<string>()
            .ShouldBe("Maker / Maker");
    }

    [Fact]
    public async Task A_person_who_is_not_known_ends_with_3_and_suggestions()
    {
        var (code, _, error) = await Here.Run("gap", "--person", "eda@example.org");
        code.ShouldBe(3);
        error.ShouldContain("Did you mean: ada@example.org");
    }

    [Fact]
    public async Task What_the_operator_reads_is_recorded()
    {
        Task<List<string>> Read() =>
            Here.Db(db =>
                db.Set<Activity>()
                    .Where(a => a.What == "operator.read" && a.ByName == "Operator" && a.ById == null)
                    .OrderBy(a => a.Id)
                    .Select(a => a.Subject)
                    .ToListAsync()
            );
        var before = (await Read()).Count;
        await Here.Run("positions");
        await Here.Run("nearest", "--from", "maker-maker");
        await Here.Run("gap", "--from", "maker-maker", "--to", "maker-lead-maker");
        await Here.Run("gap", "--person", "ada@example.org");
        (await Read()).Skip(before).ShouldBe(["positions", "nearest", "gap", "gap of ada@example.org"]);

        var ada = await Here.Db(db => db.Set<Person>().SingleAsync(p => p.Email == "ada@example.org"));
        (
            await Here.Db(db =>
                db.Set<Activity>()
                    .Where(a => a.AboutId == ada.Id && a.What == "growth.read")
                    .Select(a => a.ByName)
                    .FirstAsync()
            )
        ).ShouldBe("Operator");
    }
}
