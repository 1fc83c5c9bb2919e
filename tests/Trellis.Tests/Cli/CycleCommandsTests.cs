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

    public void Dispose() => _here.Dispose();
}
