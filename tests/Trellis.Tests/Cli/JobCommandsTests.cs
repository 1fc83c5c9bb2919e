namespace Trellis.Tests.Cli;

/// <summary>Recurring work at the command line, while no server runs.</summary>
[Collection(nameof(Terminal))]
public sealed class JobCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    [Fact]
    public async Task A_job_is_listed_run_and_listed_with_its_result()
    {
        (await _here.Run("jobs", "list")).Out.ShouldContain("close-stipend-years");
        var ran = await _here.Run("jobs", "run", "close-stipend-years");
        ran.ShouldBe(new(0, "Nothing was due." + Environment.NewLine, ""));
        var listed = (await _here.Run("jobs", "list", "--json")).Json()["jobs"]!.AsArray();
        listed.Single(j => j!["name"]!.GetValue<string>() == "close-stipend-years")!["state"]!
            .GetValue<string>()
            .ShouldBe("done");
    }

    [Fact]
    public async Task What_is_no_job_is_said()
    {
        var ran = await _here.Run("jobs", "run", "make-coffee");
        (ran.Code, ran.Out).ShouldBe((3, ""));
        ran.Error.ShouldContain("make-coffee");
    }

    public void Dispose() => _here.Dispose();
}
