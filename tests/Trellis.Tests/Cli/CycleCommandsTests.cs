namespace Trellis.Tests.Cli;

/// <summary>Company cycles at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class CycleCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    [Fact]
    public async Task Where_there_is_none_the_list_is_empty_and_nothing_is_found()
    {
        (await _here.Run("cycles", "list")).Out.ShouldContain("There is no cycle.");
        (await _here.Run("cycles", "list", "--json")).Json().AsArray().Count.ShouldBe(0);
        foreach (var act in new[] { "show", "preview", "open", "duplicate" })
            (await _here.Run("cycles", act, "Annual 360")).Code.ShouldBe(3, act);
        (await _here.Run("cycles", "cancel", "Annual 360", "--reason", "x")).Code.ShouldBe(3);
        (await _here.Run("cycles", "cancel", "Annual 360")).Code.ShouldBe(2, "it needs a reason");
        (
            await _here.Run(
                "cycles",
                "extend",
                "Annual 360",
                "--stage",
                "writing",
                "--until",
                "2030-01-01",
                "--reason",
                "x"
            )
        ).Code.ShouldBe(3);
    }

    [Fact]
    public async Task A_rating_calibration_is_begun_shown_and_ended()
    {
        var world = await World.Start(Provider.Sqlite);
        var id = (await world.LevelledCycle()).ToString();
        await using var database = await world.App.HandOver();
        Task<Terminal> Run(params string[] options) =>
            Terminal.Run(["cycles", "rating-calibration", id, .. options, "--data", database.Directory.Path]);

        (await Run()).Out.ShouldContain("7 of 7 final assessments have a level.");
        (await Run("--begin")).Out.ShouldContain("0  2  2  1", Case.Sensitive, "of the five people of Sky");
        var writing = (await Run("--json")).Json()["session"]!["everything"]!
            .AsArray()
            .Single(e => e!["item"]!["name"]!.GetValue<string>() == "Writing")!;
        writing["sum"]!["people"]!.GetValue<int>().ShouldBe(5);
        (await Run("--begin")).Code.ShouldBe(5, "it has begun already");
        (await Run("--end")).Code.ShouldBe(0);
        (await Run("--end")).Code.ShouldBe(5, "it is over");
    }

    public void Dispose() => _here.Dispose();
}
